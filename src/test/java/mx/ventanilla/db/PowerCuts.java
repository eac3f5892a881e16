package mx.ventanilla.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import mx.ventanilla.support.CutMode;
import mx.ventanilla.support.PowerCutDisk;
import mx.ventanilla.support.PowerCutFileSystem;
import mx.ventanilla.support.QuietLog;

/**
 * Works on a store and cuts its power at random moments of opening, working and closing; each disk found after a cut is
 * opened and checked, and later rounds go on with one of them.
 */
final class PowerCuts {
    private static final int WRITERS = 3;
    /** Then a new one is worked on, so that it stays small. */
    private static final int ROUNDS_OF_A_STORE = 6;

    /** A disk after a cut, and what had been acknowledged before it. */
    private record Cut(Path folder, Map<UUID, Integer> acknowledged) {}

    /**
     * How a round works.
     *
     * @param actions of each writer
     * @param pause of a writer between two actions
     * @param spacing most events of the disk between two cuts
     * @param first event that may be cut
     * @param reusing the file uses its free space again at once, not after 45 s
     */
    record Rhythm(int actions, Duration pause, int spacing, long first, boolean reusing) {}

    private final Path folder;
    private final CutMode mode;
    private final SplittableRandom random;
    private final List<Cut> cuts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Consumer<PowerCutDisk> preparation;
    private int checked;
    private final Cut first;
    private Cut start;
    private int rounds;
    private long next;

    PowerCuts(Path folder, CutMode mode, long seed) throws IOException {
        this(folder, mode, seed, disk -> {});
    }

    /** With something done to each round's disk first. */
    PowerCuts(Path folder, CutMode mode, long seed, Consumer<PowerCutDisk> preparation) throws IOException {
        this.preparation = preparation;
        this.folder = folder;
        this.mode = mode;
        this.random = new SplittableRandom(seed);
        this.first = new Cut(Files.createTempDirectory(folder, "first"), Map.of());
        this.start = first;
        ClosedStore.in(first.folder());
    }

    int checked() {
        return checked;
    }

    /** What was found wrong, empty when every cut was survived. */
    List<String> faults() {
        return faults;
    }

    /** One round with at most this many cuts. */
    void round(Rhythm rhythm, int most) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory(folder, "round");
        if (++rounds % ROUNDS_OF_A_STORE == 0) {
            start = first;
        }
        ClosedStore store = ClosedStore.found(start.folder()).copyTo(home);
        DeskWork work = new DeskWork(start.acknowledged());
        try (PowerCutDisk disk = PowerCutDisk.at(home); QuietLog _ = QuietLog.ofTheStore()) {
            preparation.accept(disk);
            disk.forcesTake(Duration.ofNanos(random.nextInt(2_000_000)));
            next = rhythm.first() + random.nextInt(1, 10);
            disk.watch(event -> {
                if (event >= next && cuts.size() < most) {
                    cuts.add(new Cut(restarted(disk), work.acknowledged()));
                    next = event + random.nextInt(1, rhythm.spacing());
                }
            });
            live(store, work, rhythm, disk);
        }
        for (Cut cut : List.copyOf(cuts)) {
            check(cut);
        }
        cuts.clear();
        discard(home);
    }

    private void live(ClosedStore store, DeskWork work, Rhythm rhythm, PowerCutDisk disk) throws InterruptedException {
        Database database = store.open(PowerCutFileSystem.prefix());
        try {
            if (rhythm.reusing()) {
                reuseAtOnce(database);
            }
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                SplittableRandom own = random.split();
                writers.add(Thread.ofPlatform().start(() -> write(database, work, rhythm, own)));
            }
            for (Thread writer : writers) {
                writer.join();
            }
        } finally {
            closeOrTurnOff(database, disk);
        }
    }

    private static void reuseAtOnce(Database database) {
        try {
            H2File.of(Objects.requireNonNull(database.engine().owner())).setRetentionTime(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Database database, DeskWork work, Rhythm rhythm, SplittableRandom own) {
        List<UUID> mine = new ArrayList<>();
        for (int i = 0; i < rhythm.actions(); i++) {
            work.act(database, mine, own);
            LockSupport.parkNanos(rhythm.pause().toNanos());
        }
    }

    private void closeOrTurnOff(Database database, PowerCutDisk disk) {
        if (random.nextBoolean()) {
            next = 0;
            database.close();
            return;
        }
        disk.turnOff();
        try {
            database.close();
        } catch (RuntimeException withoutPower) {
            // the checks are made on the disks that were found
        }
    }

    private Path restarted(PowerCutDisk disk) {
        try {
            Path found = Files.createTempDirectory(folder, "found");
            disk.image().restart(found, mode, random);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(Cut cut) throws IOException {
        Path kept = Files.createTempDirectory(folder, "kept");
        ClosedStore.found(cut.folder()).copyTo(kept);
        checked++;
        List<String> found;
        try (Database database = ClosedStore.found(cut.folder()).open()) {
            found = StoreFaults.of(database, cut.acknowledged());
        } catch (RuntimeException unopenable) {
            found = List.of("cannot be opened: " + unopenable);
        }
        faults.addAll(found);
        discard(cut.folder());
        if (found.isEmpty() && random.nextInt(3) == 0) {
            start = new Cut(kept, cut.acknowledged());
        } else {
            discard(kept);
        }
    }

    private static void discard(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
