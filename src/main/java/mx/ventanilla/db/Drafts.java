package mx.ventanilla.db;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.Ids;

/** What somebody was typing when the power went: one text a person and screen, inside the encrypted store, in no log. */
public final class Drafts {
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
