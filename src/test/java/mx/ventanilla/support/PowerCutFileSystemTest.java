package mx.ventanilla.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.random.RandomGenerator;
import mx.ventanilla.db.HeadsLastFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The harness itself, on plain H2: it must see what is lost without a force, and nothing lost with one. */
@Execution(ExecutionMode.CONCURRENT)
class PowerCutFileSystemTest {
    private static final int WRITERS = 3;
    private static final int CUTS = 15;
    private static final SplittableRandom SEEDS = new SplittableRandom();

    /** What the computer finds after a cut, and how many rows of each writer had been acknowledged before. */
    private record Cut(Path folder, int[] acknowledged) {}

    private record Outcome(int lost, int unopenable) {}

    private String beneath = HeadsLastFileSystem.prefix();

    @TempDir
    Path folder;

    private final AtomicIntegerArray acknowledged = new AtomicIntegerArray(WRITERS);

    @ParameterizedTest
    @CsvSource({"'',LOST", "'',TORN", "'',SHUFFLED", ";CIPHER=AES,LOST", ";CIPHER=AES,TORN", ";CIPHER=AES,SHUFFLED",
            "'',HOLLOW", ";CIPHER=AES,HOLLOW"})
    void losesNothingThatWasForced(String cipher, CutMode mode) throws Exception {
        long seed = SEEDS.nextLong();
        Outcome outcome = cut(cipher, mode, "CHECKPOINT SYNC", seed);
        assertThat(outcome).as("seed %d", seed).isEqualTo(new Outcome(0, 0));
    }

    @ParameterizedTest
    @CsvSource({"'',LOST", "'',SHUFFLED", ";CIPHER=AES,LOST"})
    void losesRowsThatWereOnlyCommitted(String cipher, CutMode mode) throws Exception {
        assertThat(losesSome(10, cipher, mode, "SELECT 1")).isTrue();
    }

    @Test
    void seesThatPlainH2TakesAHollowChunkForWhole() throws Exception {
        beneath = "";
        assertThat(losesSome(40, ";CIPHER=AES", CutMode.HOLLOW, "CHECKPOINT SYNC")).isTrue();
    }

    /** True when one of these runs costs something: a single one may be lucky (of unforced ones one of four was). */
    private boolean losesSome(int runs, String cipher, CutMode mode, String barrier) throws Exception {
        boolean seen = false;
        for (int i = 0; i < runs && !seen; i++) {
            Outcome outcome = cut(cipher, mode, barrier, SEEDS.nextLong());
            seen = outcome.lost() + outcome.unopenable() > 0;
        }
        return seen;
    }

    private Outcome cut(String cipher, CutMode mode, String barrier, long seed) throws Exception {
        Path home = Files.createTempDirectory(folder, "disk");
        for (int writer = 0; writer < WRITERS; writer++) {
            acknowledged.set(writer, 0);
        }
        try (Connection creator = open(home, cipher)) {
            creator.createStatement().execute(
                    "CREATE TABLE entry (writer int, n int, padding varchar(500), PRIMARY KEY (writer, n))");
        }
        int lost = 0;
        int unopenable = 0;
        for (Cut cut : cutsWhileWriting(home, cipher, mode, barrier, new SplittableRandom(seed))) {
            try {
                lost += lost(cut.folder(), cipher, cut.acknowledged());
            } catch (SQLException damaged) {
                unopenable++; // what cannot be opened or read has lost everything
            }
        }
        return new Outcome(lost, unopenable);
    }

    private List<Cut> cutsWhileWriting(Path home, String cipher, CutMode mode, String barrier, SplittableRandom random)
            throws InterruptedException {
        List<Cut> cuts = new CopyOnWriteArrayList<>();
        try (PowerCutDisk disk = PowerCutDisk.at(home)) {
            long[] next = {random.nextLong(60)};
            disk.watch(event -> {
                if (event >= next[0] && cuts.size() < CUTS) {
                    cuts.add(new Cut(restart(disk.image(), mode, random), snapshot()));
                    next[0] = event + random.nextLong(1, 60);
                }
            });
            write(home, cipher, barrier, cuts);
        }
        return cuts;
    }

    private Path restart(DiskImage image, CutMode mode, RandomGenerator random) {
        try {
            Path again = Files.createTempDirectory(folder, "again");
            image.restart(again, mode, random);
            return again;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path home, String cipher, String barrier, List<Cut> cuts) throws InterruptedException {
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            writers.add(Thread.ofPlatform().start(() -> writeAs(number, home, cipher, barrier, cuts)));
        }
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private void writeAs(int writer, Path home, String cipher, String barrier, List<Cut> cuts) {
        try (Connection connection = open(home, cipher)) {
            while (cuts.size() < CUTS) {
                insert(connection, writer, barrier);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(Connection connection, int writer, String barrier) throws SQLException {
        int n = acknowledged.get(writer) + 1;
        try (var insert = connection.prepareStatement("INSERT INTO entry VALUES (?, ?, ?)")) {
            insert.setInt(1, writer);
            insert.setInt(2, n);
            insert.setString(3, "x".repeat(n % 500));
            insert.execute();
        }
        connection.createStatement().execute(barrier);
        acknowledged.set(writer, n);
    }

    private int[] snapshot() {
        int[] result = new int[WRITERS];
        for (int writer = 0; writer < WRITERS; writer++) {
            result[writer] = acknowledged.get(writer);
        }
        return result;
    }

    private int lost(Path again, String cipher, int[] acknowledged) throws SQLException, IOException {
        padToBlock(again.resolve("store.mv.db"));
        int lost = 0;
        try (Connection connection = open(again, cipher);
                var count = connection.prepareStatement("SELECT count(*) FROM entry WHERE writer = ? AND n <= ?")) {
            for (int writer = 0; writer < WRITERS; writer++) {
                count.setInt(1, writer);
                count.setInt(2, acknowledged[writer]);
                var rows = count.executeQuery();
                rows.next();
                lost += acknowledged[writer] - rows.getInt(1);
            }
        }
        return lost;
    }

    private static void padToBlock(Path file) throws IOException {
        int stray = Math.toIntExact(Files.size(file) % 4096);
        if (stray > 0) {
            Files.write(file, new byte[4096 - stray], StandardOpenOption.APPEND);
        }
    }

    private Connection open(Path home, String cipher) throws SQLException {
        String file = beneath + PowerCutFileSystem.prefix() + home.resolve("store");
        String settings = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0" + cipher;
        return DriverManager.getConnection("jdbc:h2:" + file + settings, "sa", cipher.isEmpty() ? "" : "key ");
    }
}
