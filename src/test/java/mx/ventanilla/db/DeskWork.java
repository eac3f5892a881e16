package mx.ventanilla.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;

/**
 * What a desk writes, at random: new records, several in one transaction, later versions of them, and transactions that
 * end in a problem. Remembers which version of each record was acknowledged.
 */
final class DeskWork {
    private final Map<UUID, Integer> acknowledged = new ConcurrentHashMap<>();
    private final BiConsumer<UUID, Integer> listener;

    DeskWork(Map<UUID, Integer> acknowledged) {
        this(acknowledged, (record, version) -> {});
    }

    /** With somebody who is told of each record and version when it has been acknowledged. */
    DeskWork(Map<UUID, Integer> acknowledged, BiConsumer<UUID, Integer> listener) {
        this.acknowledged.putAll(acknowledged);
        this.listener = listener;
    }

    Map<UUID, Integer> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** One transaction; {@code mine} are the records of the calling thread. */
    void act(Database database, List<UUID> mine, RandomGenerator random) {
        int kind = random.nextInt(20);
        if (kind == 0) {
            giveUp(database, random);
        } else if (kind < 6 && !mine.isEmpty()) {
            change(database, mine.get(random.nextInt(mine.size())), random);
        } else {
            mine.addAll(add(database, 1 + random.nextInt(3), random));
        }
    }

    /** So many new records in one transaction. */
    List<UUID> add(Database database, int count, RandomGenerator random) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = Ids.next();
            rows.add(Row.of(id).with("name", id.toString()).with("setting_value", value(1, random)));
        }
        database.write(actor(database), transaction -> {
            transaction.insertAll(Entity.SETTING, rows);
            return 0;
        });
        rows.forEach(row -> answered(row.id(), 1));
        return rows.stream().map(Row::id).toList();
    }

    private void change(Database database, UUID id, RandomGenerator random) {
        int version = acknowledged.getOrDefault(id, 0) + 1;
        String value = value(version, random);
        database.write(actor(database), transaction -> {
            String rev = transaction.handle().createQuery("select rev from setting where id = :id").bind("id", id)
                    .mapTo(String.class).one();
            transaction.update(Entity.SETTING, Row.of(id).with("setting_value", value), rev);
            return 0;
        });
        answered(id, version);
    }

    private void answered(UUID id, int version) {
        acknowledged.put(id, version);
        listener.accept(id, version);
    }

    private void giveUp(Database database, RandomGenerator random) {
        UUID id = Ids.next();
        String value = value(1, random);
        try {
            database.write(actor(database), transaction -> {
                transaction.insert(Entity.SETTING, Row.of(id).with("name", "never").with("setting_value", value));
                throw Problem.of("store.busy");
            });
        } catch (Problem e) {
            if (!e.key().equals("store.busy")) {
                throw e;
            }
        }
    }

    private static String value(int version, RandomGenerator random) {
        StringBuilder value = new StringBuilder(version + ":");
        for (int i = random.nextInt(1500); i > 0; i--) {
            value.append((char) ('a' + random.nextInt(26)));
        }
        return value.toString();
    }

    private static Actor actor(Database database) {
        return Actor.system(database.node().deviceId());
    }
}
