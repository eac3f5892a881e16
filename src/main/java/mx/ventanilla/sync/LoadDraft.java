package mx.ventanilla.sync;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import org.jdbi.v3.core.Handle;

/**
 * A first load that is not done yet, kept as a draft of the program itself: inside the encrypted store, in no log. The
 * bytes of the next part lie in slices, each written once.
 */
final class LoadDraft {
    private static final String HEAD = "load";
    private static final String SLICE = HEAD + ".";
    private final Database database;

    LoadDraft(Database database) {
        this.database = database;
    }

    LoadProgress read(UUID snapshot) {
        return database.read(handle -> {
            Optional<String> head = contents(handle, HEAD).stream().findFirst()
                    .filter(line -> line.startsWith(snapshot + " "));
            if (head.isEmpty()) {
                return LoadProgress.none(snapshot);
            }
            ByteArrayOutputStream partial = new ByteArrayOutputStream();
            contents(handle, SLICE + "%").forEach(slice -> partial.writeBytes(Base64.getDecoder().decode(slice)));
            return new LoadProgress(snapshot, Integer.parseInt(head.get().substring(head.get().indexOf(' ') + 1)),
                    partial.toByteArray());
        });
    }

    /** The progress is the one that was kept last, or one slice more. */
    void keep(LoadProgress progress) {
        database.writeUnlogged(handle -> {
            int slices = Math.ceilDiv(progress.partial().length, FirstLoad.SLICE);
            if (slices == 0) {
                handle.createUpdate("delete from draft where user_id = ? and screen like ?").bind(0, Actor.SYSTEM_USER)
                        .bind(1, SLICE + "%").execute();
            } else {
                int from = (slices - 1) * FirstLoad.SLICE;
                byte[] last = java.util.Arrays.copyOfRange(progress.partial(), from, progress.partial().length);
                write(handle, SLICE + "%04d".formatted(slices), Base64.getEncoder().encodeToString(last));
            }
            write(handle, HEAD, progress.snapshot() + " " + progress.done());
        });
    }

    private static List<String> contents(Handle handle, String screen) {
        return handle.createQuery("select content from draft where user_id = ? and screen like ? order by screen")
                .bind(0, Actor.SYSTEM_USER).bind(1, screen).mapTo(String.class).list();
    }

    private static void write(Handle handle, String screen, String content) {
        int kept = handle.createUpdate("update draft set content = ? where user_id = ? and screen = ?").bind(0, content)
                .bind(1, Actor.SYSTEM_USER).bind(2, screen).execute();
        if (kept == 0) {
            handle.createUpdate("insert into draft (id, user_id, screen, content, saved_at) values (?, ?, ?, ?, ?)")
                    .bind(0, Ids.next()).bind(1, Actor.SYSTEM_USER).bind(2, screen).bind(3, content)
                    .bind(4, Instant.EPOCH.atOffset(ZoneOffset.UTC)).execute();
        }
    }
}
