package mx.ventanilla.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mx.ventanilla.support.Answers;
import mx.ventanilla.support.DiskEvent;
import mx.ventanilla.support.DiskEvent.Kind;
import mx.ventanilla.support.PowerCutDisk;
import mx.ventanilla.support.PowerCutFileSystem;
import mx.ventanilla.support.WatchedDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {
    @TempDir
    Path folder;

    private ClosedStore store;

    @BeforeEach
    void makeStore() throws Exception {
        WatchedDriver.install();
        Path home = Files.createDirectory(folder.resolve("disk"));
        store = ClosedStore.in(Files.createDirectory(folder.resolve("new"))).copyTo(home);
    }

    @Test
    void eachOfAHundredActionsIsForcedBetweenItsCommitAndItsAnswer() throws Exception {
        List<DiskEvent> events = eventsOf(1, 100);
        assertThat(events.stream().filter(event -> event.kind() == Kind.FORCE_ENDED).count())
                .isGreaterThanOrEqualTo(100);
        assertThat(Answers.withoutForce(events)).isEmpty();
        assertThat(Answers.count(events)).isEqualTo(100);
    }

    @Test
    void everyAnswerOfSixteenDesksFollowsAForceThatBeganAfterItsCommit() throws Exception {
        List<DiskEvent> events = eventsOf(16, 25);
        assertThat(Answers.withoutForce(events)).isEmpty();
        assertThat(Answers.count(events)).isEqualTo(16 * 25);
    }

    private List<DiskEvent> eventsOf(int desks, int actions) throws Exception {
        try (PowerCutDisk disk = PowerCutDisk.at(store.file().getParent());
                Database database = store.open(PowerCutFileSystem.prefix());
                ExecutorService threads = Executors.newFixedThreadPool(desks)) {
            disk.forcesTake(Duration.ofMillis(2));
            long opened = disk.events().size();
            DeskWork work = new DeskWork(Map.of());
            List<Future<?>> running = new ArrayList<>();
            for (int desk = 0; desk < desks; desk++) {
                SplittableRandom random = new SplittableRandom(desk);
                running.add(threads.submit(() -> {
                    for (int i = 0; i < actions; i++) {
                        work.add(database, 1, random);
                        disk.note(Kind.ANSWERED);
                    }
                }));
            }
            for (Future<?> desk : running) {
                desk.get();
            }
            return disk.events().subList((int) opened, disk.events().size());
        }
    }
}
