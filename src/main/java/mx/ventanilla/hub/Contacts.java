package mx.ventanilla.hub;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Counts what each node carries on a day, for the office's page. */
final class Contacts {
    private final Handle handle;
    private final Clock clock;

    Contacts(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
    }

    void begun(UUID node) {
        note(node, 1, 0, 0, 0, 0);
    }

    void sent(UUID node, int changes, int bytes) {
        note(node, 0, changes, 0, bytes, 0);
    }

    /** @param last true when the node has now all that waited for it */
    void taken(UUID node, int records, int bytes, boolean last) {
        note(node, 0, 0, records, 0, bytes);
        if (last) {
            handle.createUpdate("update node set last_complete = :now, last_seen = :now where node_id = :node")
                    .bind("now", clock.instant().atOffset(ZoneOffset.UTC)).bind("node", node).execute();
        }
    }

    private void note(UUID node, int sessions, int changes, int records, int in, int out) {
        int updated = bound(node, sessions, changes, records, in, out, """
                update contact set sessions = sessions + :sessions, changes = changes + :changes,
                  records = records + :records, bytes_in = bytes_in + :in, bytes_out = bytes_out + :out, last_at = :now
                where node_id = :node and contact_day = :day""").execute();
        if (updated == 0) {
            bound(node, sessions, changes, records, in, out, """
                    insert into contact (node_id, contact_day, sessions, changes, records, bytes_in, bytes_out, last_at)
                    values (:node, :day, :sessions, :changes, :records, :in, :out, :now)""").execute();
        }
    }

    private Update bound(UUID node, int sessions, int changes, int records, int in, int out, String sql) {
        return handle.createUpdate(sql).bind("node", node).bind("day", LocalDate.now(clock)).bind("sessions", sessions)
                .bind("changes", changes).bind("records", records).bind("in", in).bind("out", out)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC));
    }
}
