package mx.ventanilla.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import mx.ventanilla.core.Ids;

/**
 * The process that {@link H2CanaryTest} kills: makes a store and works on it without ever closing it. Started with a file
 * of what was answered, it opens the store instead and prints what is wrong with it. Both must run on the same H2.
 */
final class LastingDesk {
    private static final int WRITERS = 3;
    private static final long PAUSE_NANOS = 5_000_000;

    private LastingDesk() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        if (arguments.length > 1) {
            examine(folder, Path.of(arguments[1]));
        } else {
            work(folder);
        }
    }

    private static void work(Path folder) {
        StoreSecrets secrets = StoreSecrets.generate();
        KilledDesk.vault(folder).keep(secrets);
        Database database = Database.create(KilledDesk.location(folder), secrets, Clock.systemUTC(),
                new NewNode(Ids.next(), UUID.randomUUID().toString()));
        DeskWork work = new DeskWork(Map.of(),
                (id, version) -> System.out.println("saved " + id + " " + version + "."));
        for (int i = 0; i < WRITERS; i++) {
            SplittableRandom random = new SplittableRandom(i);
            Thread.ofPlatform().start(() -> {
                List<UUID> mine = new ArrayList<>();
                while (true) {
                    work.act(database, mine, random);
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            });
        }
    }

    private static void examine(Path folder, Path answers) throws IOException {
        Map<UUID, Integer> acknowledged = new HashMap<>();
        for (String line : Files.readAllLines(answers)) {
            String[] words = line.split(" ");
            if (words.length == 3 && words[2].endsWith(".")) {
                acknowledged.merge(UUID.fromString(words[1]), Integer.valueOf(words[2].replace(".", "")), Math::max);
            }
        }
        try (Database database = KilledDesk.open(folder)) {
            StoreFaults.of(database, acknowledged).forEach(fault -> System.out.println("fault: " + fault));
        } catch (RuntimeException unopenable) {
            System.out.println("fault: cannot be opened: " + unopenable);
        }
        System.out.println("examined " + acknowledged.size());
    }
}
