package mx.ventanilla.db;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** How far a record has come on its way to the region, as far as this store knows. */
public enum Journey {
    /** This unit works alone: saved here is all there is. */
    ALONE,
    /** Saved here, and the region does not have it yet. */
    SAVED_HERE,
    /** The region holds it, and has not carried it out yet. */
    SENT,
    /** The region has it in its records. */
    CONFIRMED,
    /** It came from the region and nothing was changed here since. */
    FROM_REGION;

    /** Where the last change made here of this record stands; what the log has let go of was confirmed long ago. */
    public static Journey of(Handle handle, Entity entity, UUID id) {
        return handle.createQuery("""
                select (select max(l.seq) from change_log l
                    where l.entity = :entity and l.entity_id = :id and l.op <> 'R') as own,
                  n.acked_seq, (select max(p.applied_seq) from partner p) as applied,
                  (select count(*) from change_log l where l.entity = :entity and l.entity_id = :id) as logged
                from node n""").bind("entity", entity.name()).bind("id", id).map((row, context) -> {
            long own = row.getLong(1);
            boolean unknownHere = row.wasNull();
            long acked = row.getLong(2);
            long applied = row.getLong(3);
            if (row.wasNull()) {
                return ALONE;
            }
            if (unknownHere) {
                return row.getLong(4) == 0 ? CONFIRMED : FROM_REGION;
            }
            return own <= applied ? CONFIRMED : own <= acked ? SENT : SAVED_HERE;
        }).one();
    }
}
