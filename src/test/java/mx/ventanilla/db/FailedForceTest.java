package mx.ventanilla.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import mx.ventanilla.core.Problem;
import mx.ventanilla.support.CutMode;
import mx.ventanilla.support.PowerCutDisk;
import mx.ventanilla.support.PowerCutFileSystem;
import mx.ventanilla.support.QuietLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that answers a force with an error, and shows bytes that it will never keep. */
class FailedForceTest {
    private static final int FOR_EVER = Integer.MAX_VALUE;

    @TempDir
    Path folder;

    private final long seed = new SplittableRandom().nextLong();
    private final SplittableRandom random = new SplittableRandom(seed);
    private final DeskWork work = new DeskWork(Map.of());
    private ClosedStore store;

    @BeforeEach
    void makeStore() throws Exception {
        Path home = Files.createDirectory(folder.resolve("disk"));
        store = ClosedStore.in(Files.createDirectory(folder.resolve("new"))).copyTo(home);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void whatIsAnsweredAfterAFailedForceSurvivesAPowerCut(int good) throws Exception {
        try (PowerCutDisk disk = PowerCutDisk.at(store.file().getParent());
                QuietLog _ = QuietLog.ofTheStore();
                Database database = store.open(PowerCutFileSystem.prefix())) {
            work.add(database, 3, random);
            disk.failForces(good, 1);
            work.add(database, 2, random);
            work.add(database, 1, random);
            assertThat(work.acknowledged()).hasSize(6);
            assertKeptByACut(disk);
        }
    }

    @Test
    void nothingIsAnsweredWhileTheDiskConfirmsNothing() throws Exception {
        try (PowerCutDisk disk = PowerCutDisk.at(store.file().getParent());
                QuietLog _ = QuietLog.ofTheStore();
                Database database = store.open(PowerCutFileSystem.prefix())) {
            work.add(database, 3, random);
            disk.failForces(0, FOR_EVER);
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> work.add(database, 1, random)).isInstanceOfSatisfying(Problem.class,
                        told -> assertThat(told.key()).isIn("store.not.kept", "store.not.forced", "store.disk.full"));
            }
            assertThat(StoreFaults.of(database, work.acknowledged())).as("reads go on, seed %d", seed).isEmpty();
            disk.failForces(0, 0);
            work.add(database, 2, random);
            assertKeptByACut(disk);
        }
    }

    private void assertKeptByACut(PowerCutDisk disk) throws IOException {
        Path found = Files.createTempDirectory(folder, "found");
        disk.image().restart(found, CutMode.LOST, random);
        try (Database again = ClosedStore.found(found).open()) {
            assertThat(StoreFaults.of(again, work.acknowledged())).as("seed %d", seed).isEmpty();
        }
    }
}
