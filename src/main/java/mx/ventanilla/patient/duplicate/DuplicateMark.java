package mx.ventanilla.patient.duplicate;

import java.util.List;
import java.util.UUID;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import org.jdbi.v3.core.Handle;

/** Up to which number of the change log patients were compared, and who was changed after it. */
public final class DuplicateMark {
    private DuplicateMark() {}

    /** A change of a patient; received ones came from another unit. */
    record Touched(long seq, UUID patientId, UUID transactionId, boolean received) {}

    /** Changes not looked at yet. */
    record Pending(long count, long last) {}

    /** Nothing that is stored now will be compared by itself: for a clinic that was made at once. */
    public static void moveToEnd(Database database) {
        database.writeUnlogged(handle -> handle.createUpdate("""
                update duplicate_mark set seq = (select coalesce(max(seq), 0) from change_log) where id = 1""")
                .execute());
    }

    static long read(Handle handle) {
        return handle.createQuery("select seq from duplicate_mark where id = 1").mapTo(Long.class).one();
    }

    /** False when another PC of the unit has moved it meanwhile. */
    static boolean move(Handle handle, long from, long to) {
        return handle.createUpdate("update duplicate_mark set seq = :to where id = 1 and seq = :from").bind("to", to)
                .bind("from", from).execute() == 1;
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
