package mx.ventanilla.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mx.ventanilla.db.StoreLocation;
import mx.ventanilla.support.Answers;
import mx.ventanilla.support.DiskEvent;
import mx.ventanilla.support.DiskEvent.Kind;
import mx.ventanilla.support.PowerCutDisk;
import mx.ventanilla.support.PowerCutFileSystem;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.WatchedDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An arrival is on the disk before the desk is told so. */
class ArrivalDurabilityTest {
    @TempDir
    Path folder;

    @Test
    void eachOfAHundredArrivalsIsForcedBetweenItsCommitAndItsAnswer() throws Exception {
        List<DiskEvent> events = arrivals(1, 100);
        assertThat(Answers.withoutForce(events)).isEmpty();
        assertThat(Answers.count(events)).isEqualTo(100);
        assertThat(events.stream().filter(event -> event.kind() == Kind.FORCE_ENDED).count())
                .isGreaterThanOrEqualTo(100);
    }

    @Test
    void everyArrivalAtSixteenDesksFollowsAForceThatBeganAfterItsCommit() throws Exception {
        List<DiskEvent> events = arrivals(16, 8);
        assertThat(Answers.withoutForce(events)).isEmpty();
        assertThat(Answers.count(events)).isEqualTo(16 * 8);
    }

    /** Urgent arrivals: nothing limits how many there are. */
    private List<DiskEvent> arrivals(int desks, int each) throws Exception {
        WatchedDriver.install();
        Path home = Files.createDirectory(folder.resolve("disk"));
        try (PowerCutDisk disk = PowerCutDisk.at(home);
                StoredClinic clinic = new StoredClinic(
                        new StoreLocation.LocalFile(home.resolve("store"), PowerCutFileSystem.prefix()), 2, 15, 4);
                ExecutorService threads = Executors.newFixedThreadPool(desks)) {
            VisitService visits = new VisitService(clinic.database, clinic.clock);
            disk.forcesTake(Duration.ofMillis(2));
            int opened = disk.events().size();
            List<Callable<Void>> work = new ArrayList<>();
            for (int desk = 0; desk < desks; desk++) {
                UUID patient = clinic.patient(1, "M");
                work.add(() -> {
                    for (int i = 0; i < each; i++) {
                        visits.registerUrgent(clinic.receptionist(), patient);
                        disk.note(Kind.ANSWERED);
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
            return disk.events().subList(opened, disk.events().size());
        }
    }
}
