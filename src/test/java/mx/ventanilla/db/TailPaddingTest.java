package mx.ventanilla.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.SplittableRandom;
import mx.ventanilla.support.QuietLog;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class TailPaddingTest {
    @TempDir
    Path folder;

    @RepeatedTest(3)
    void aTornTailCostsNothing() throws Exception {
        long seed = new SplittableRandom().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        ClosedStore store = ClosedStore.in(folder);
        DeskWork work = new DeskWork(Map.of());
        try (Database database = store.open()) {
            work.add(database, 5, random);
            work.add(database, 1, random);
        }
        byte[] stray = new byte[512 * (1 + random.nextInt(7))];
        random.nextBytes(stray);
        Files.write(store.file(), stray, StandardOpenOption.APPEND);
        try (QuietLog _ = QuietLog.ofTheStore(); Database database = store.open()) {
            assertThat(StoreFaults.of(database, work.acknowledged())).as("seed %d", seed).isEmpty();
            assertThat(Files.size(store.file()) % 4096).isZero();
        }
    }
}
