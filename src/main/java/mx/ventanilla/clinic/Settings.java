package mx.ventanilla.clinic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Subscription;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;

/** The unit's settings, kept at hand and renewed when another PC changes them. */
public final class Settings implements AutoCloseable {
    private final Database database;
    private final Subscription subscription;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile Map<String, String> values;

    public Settings(Database database) {
        this.database = database;
        this.values = read(database);
        this.subscription = database.changes().subscribe(changes -> {
            if (changes.concern(Entity.SETTING)) {
                values = read(database);
                watchers.forEach(Runnable::run);
            }
        });
    }

    /** Calls this, on the feed's thread, whenever a setting has changed. */
    public Subscription watch(Runnable changed) {
        watchers.add(changed);
        return () -> watchers.remove(changed);
    }

    public int number(SettingName name) {
        String value = values.get(name.name());
        return value == null ? name.byDefault() : Integer.parseInt(value);
    }

    public void set(Session session, SettingName name, int value) {
        session.require(Permission.MANAGE_UNIT);
        if (!name.allows(value)) {
            throw Problem.of("clinic.setting.range", name.least(), name.most());
        }
        database.write(session.actor(), transaction -> {
            put(transaction, name.name(), Integer.toString(value));
            return 0;
        });
        values = read(database);
    }

    /** A text kept under a name of the caller's own, such as a remembered column mapping. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @param needed what the person must be allowed to do; a setting of the unit is never set here */
    public void setText(Session session, Permission needed, String name, String value) {
        session.require(needed);
        if (Stream.of(SettingName.values()).anyMatch(setting -> setting.name().equals(name))) {
            throw new IllegalArgumentException(name);
        }
        database.write(session.actor(), transaction -> {
            put(transaction, name, value);
            return 0;
        });
        values = read(database);
    }

    @Override
    public void close() {
        subscription.close();
    }

    private static void put(Transaction transaction, String name, String value) {
        transaction.handle().createQuery("select id, rev from setting where name = :name").bind("name", name)
                .map((row, context) -> new Stored(row.getObject(1, UUID.class), row.getString(2))).findOne()
                .ifPresentOrElse(
                        stored -> transaction.update(Entity.SETTING, Row.of(stored.id()).with("setting_value", value),
                                stored.rev()),
                        () -> transaction.insert(Entity.SETTING,
                                Row.of(Ids.next()).with("name", name).with("setting_value", value)));
    }

    private static Map<String, String> read(Database database) {
        Map<String, String> values = new ConcurrentHashMap<>();
        database.read(handle -> {
            handle.createQuery("select name, setting_value from setting")
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
            return 0;
        });
        return values;
    }

    private record Stored(UUID id, String rev) {}
}
