package mx.ventanilla.patient.duplicate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import org.jdbi.v3.core.Handle;

/**
 * Up to which number of the change log patients were compared, and who was changed after it. The mark lies where drafts
 * lie, as nobody's: it is of this store alone and belongs in neither log.
 */
public final class DuplicateMark {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String PLACE = "duplicates.compared";

    private DuplicateMark() {}

    /** A change of a patient; received ones came from another unit. */
    record Touched(long seq, UUID patientId, UUID transactionId, boolean received) {}

    /** Changes not looked at yet. */
    record Pending(long count, long last) {}

    /** Nothing that is stored now will be compared by itself: for a clinic that was made at once. */
    public static void moveToEnd(Database database) {
        database.writeUnlogged(handle -> move(handle, read(handle),
                handle.createQuery("select coalesce(max(seq), 0) from change_log").mapTo(Long.class).one()));
    }

    static long read(Handle handle) {
        return stored(handle).map(Long::valueOf).orElse(0L);
    }

    private static Optional<String> stored(Handle handle) {
        return handle.createQuery("select content from draft where user_id = :nobody and screen = :place")
                .bind("nobody", NOBODY).bind("place", PLACE).mapTo(String.class).findOne();
    }

    /** False when another PC of the unit has moved it meanwhile. */
    static boolean move(Handle handle, long from, long to) {
        OffsetDateTime never = Instant.EPOCH.atOffset(ZoneOffset.UTC);
        if (stored(handle).isEmpty()) {
            return handle.createUpdate("""
                    insert into draft (id, user_id, screen, content, saved_at)
                    values (:id, :nobody, :place, :to, :never)""").bind("id", NOBODY).bind("nobody", NOBODY)
                    .bind("place", PLACE).bind("to", String.valueOf(to)).bind("never", never).execute() == 1;
        }
        return handle.createUpdate("""
                update draft set content = :to where user_id = :nobody and screen = :place and content = :from""")
                .bind("to", String.valueOf(to)).bind("from", String.valueOf(from)).bind("nobody", NOBODY)
                .bind("place", PLACE).execute() == 1;
    }

    /** How many changes of patients there are after a number, and the number of the last. */
    static Pending pending(Handle handle, long after) {
        return handle.createQuery("""
                select count(*), coalesce(max(seq), 0) from change_log where seq > :after and entity = :entity""")
                .bind("after", after).bind("entity", Entity.PATIENT.name())
                .map((row, context) -> new Pending(row.getLong(1), row.getLong(2))).one();
    }

    static List<Touched> touched(Handle handle, long after, int most) {
        return handle.createQuery("""
                select seq, entity_id, tx_id, op from change_log
                where seq > :after and entity = :entity
                order by seq fetch first :most rows only""").bind("after", after)
                .bind("entity", Entity.PATIENT.name()).bind("most", most)
                .map((row, context) -> new Touched(row.getLong(1), row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class), row.getString(4).equals("R")))
                .list();
    }
}
