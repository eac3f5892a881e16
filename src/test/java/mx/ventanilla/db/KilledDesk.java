package mx.ventanilla.db;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * The process that {@link KillTest} kills: opens the store of the folder it is given, works, closes it, and begins again,
 * as long as the process of the test is there. Prints each record and version after it was acknowledged.
 */
final class KilledDesk {
    private static final int WRITERS = 3;
    private static final int ACTIONS = 40;

    private KilledDesk() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[1]));
        DeskWork work = new DeskWork(Map.of(),
                (id, version) -> System.out.println("saved " + id + " " + version + "."));
        ProcessHandle test = ProcessHandle.current().parent().orElseThrow();
        while (test.isAlive()) {
            try (Database database = open(folder)) {
                List<Thread> writers = new ArrayList<>();
                for (int i = 0; i < WRITERS; i++) {
                    SplittableRandom own = random.split();
                    writers.add(Thread.ofPlatform().start(() -> work(database, work, own)));
                }
                for (Thread writer : writers) {
                    writer.join();
                }
            }
        }
    }

    static Database open(Path folder) {
        return Database.open(location(folder), vault(folder).load().orElseThrow(), Clock.systemUTC());
    }

    static StoreLocation.LocalFile location(Path folder) {
        return StoreLocation.LocalFile.of(folder.resolve("store"));
    }

    static KeyVault vault(Path folder) {
        return new OwnerFileVault(folder.resolve("secrets"));
    }

    private static void work(Database database, DeskWork work, SplittableRandom random) {
        List<UUID> mine = new ArrayList<>();
        for (int i = 0; i < ACTIONS; i++) {
            work.act(database, mine, random);
        }
    }
}
