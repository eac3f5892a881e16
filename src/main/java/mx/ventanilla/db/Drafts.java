package mx.ventanilla.db;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.Ids;

/** What somebody was typing when the power went: one text a person and screen, inside the encrypted store, in no log. */
public final class Drafts {
    /** A draft that was kept. */
    public record Kept(String screen, String content, Instant savedAt) {}

    private final Database database;
    private final Clock clock;

    public Drafts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<String> find(UUID userId, String screen) {
        return database.read(handle -> handle
                .createQuery("select content from draft where user_id = :user and screen = :screen")
                .bind("user", userId)
                .bind("screen", screen).mapTo(String.class).findOne());
    }

    /** All of a person's whose screen begins so, the one kept last first. */
    public List<Kept> list(UUID userId, String screenBeginning) {
        return database.read(handle -> handle.createQuery("""
                select screen, content, saved_at from draft
                where user_id = :user and screen like :beginning order by saved_at desc, screen""").bind("user", userId)
                .bind("beginning", screenBeginning + "%")
                .map((row, context) -> new Kept(row.getString(1), row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list());
    }

    public void keep(UUID userId, String screen, String content) {
        database.writeUnlogged(handle -> {
            int kept = handle
                    .createUpdate("""
                            update draft set content = :content, saved_at = :now
                            where user_id = :user and screen = :screen""")
                    .bind("content", content).bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .bind("user", userId).bind("screen", screen).execute();
            if (kept == 0) {
                handle.createUpdate("""
                        insert into draft (id, user_id, screen, content, saved_at)
                        values (:id, :user, :screen, :content, :now)""").bind("id", Ids.next()).bind("user", userId)
                        .bind("screen", screen).bind("content", content)
                        .bind("now", clock.instant().atOffset(ZoneOffset.UTC)).execute();
            }
        });
    }

    public void forget(UUID userId, String screen) {
        database.writeUnlogged(handle -> handle
                .createUpdate("delete from draft where user_id = :user and screen = :screen").bind("user", userId)
                .bind("screen", screen).execute());
    }
}
