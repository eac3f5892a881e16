package mx.ventanilla.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.support.PowerCutDisk;
import mx.ventanilla.support.PowerCutFileSystem;
import mx.ventanilla.support.QuietLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
    @TempDir
    Path folder;

    private final long seed = new SplittableRandom().nextLong();
    private final SplittableRandom random = new SplittableRandom(seed);
    private final DeskWork work = new DeskWork(Map.of());
    private final List<UUID> mine = new ArrayList<>();
    private ClosedStore store;

    @BeforeEach
    void makeStore() throws Exception {
        Path home = Files.createDirectory(folder.resolve("disk"));
        store = ClosedStore.in(Files.createDirectory(folder.resolve("new"))).copyTo(home);
    }

    @RepeatedTest(5)
    @DisplayName("F30 a full disk at the unit is told, and nothing that was acknowledged is lost")
    void saysThatTheDiskIsFullAndLosesNothing() {
        try (PowerCutDisk disk = PowerCutDisk.at(store.file().getParent()); QuietLog _ = QuietLog.ofTheStore()) {
            fill(disk);
            disk.leaveRoom(Long.MAX_VALUE);
            try (Database again = store.open(PowerCutFileSystem.prefix())) {
                assertThat(StoreFaults.of(again, work.acknowledged())).as("seed %d", seed).isEmpty();
                work.add(again, 3, random);
                assertThat(StoreFaults.of(again, work.acknowledged())).as("seed %d", seed).isEmpty();
            }
        }
    }

    @RepeatedTest(3)
    void readsGoOnWhileTheDiskIsFullAndWritesWhenThereIsRoomAgain() {
        try (PowerCutDisk disk = PowerCutDisk.at(store.file().getParent());
                QuietLog _ = QuietLog.ofTheStore();
                Database database = store.open(PowerCutFileSystem.prefix())) {
            fill(disk, database);
            assertThat(StoreFaults.of(database, work.acknowledged())).as("seed %d", seed).isEmpty();
            disk.leaveRoom(Long.MAX_VALUE);
            work.add(database, 3, random);
            assertThat(StoreFaults.of(database, work.acknowledged())).as("seed %d", seed).isEmpty();
        }
    }

    @RepeatedTest(3)
    void theBallastCarriesTheActThroughAFullDisk() {
        try (PowerCutDisk disk = PowerCutDisk.at(store.file().getParent());
                QuietLog _ = QuietLog.ofTheStore();
                Database database = store.open(PowerCutFileSystem.prefix())) {
            DiskBallast ballast = new DiskBallast(disk);
            database.room().keep(ballast);
            disk.leaveRoom(random.nextInt(50_000));
            while (ballast.missing() == 0) {
                work.act(database, mine, random);
            }
            assertThat(StoreFaults.of(database, work.acknowledged())).as("seed %d", seed).isEmpty();
        }
    }

    private void fill(PowerCutDisk disk) {
        try (Database database = store.open(PowerCutFileSystem.prefix())) {
            fill(disk, database);
        }
    }

    private void fill(PowerCutDisk disk, Database database) {
        work.add(database, 3, random);
        disk.leaveRoom(random.nextInt(200_000));
        assertThatThrownBy(() -> workUntilRefused(database)).as("seed %d", seed)
                .isInstanceOfSatisfying(Problem.class, told -> assertThat(told.key()).isEqualTo("store.disk.full"));
    }

    private void workUntilRefused(Database database) {
        for (int i = 0; i < 2000; i++) {
            work.act(database, mine, random);
        }
    }

    /** Room of a simulated disk. */
    private static final class DiskBallast implements Ballast {
        private final PowerCutDisk disk;
        private boolean released;

        DiskBallast(PowerCutDisk disk) {
            this.disk = disk;
        }

        @Override
        public long missing() {
            return released ? 4_000_000 : 0;
        }

        @Override
        public boolean release() {
            boolean first = !released;
            released = true;
            disk.leaveRoom(4_000_000);
            return first;
        }
    }
}
