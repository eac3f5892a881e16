package mx.ventanilla.db;

import java.util.ArrayList;
import java.util.List;
import mx.ventanilla.core.Sentence;
import org.jdbi.v3.core.Handle;

/** Compares every record of the business with the last row that the change log has of it. */
public final class RecordCheck {
    private static final int MOST_TOLD = 20;

    private RecordCheck() {}

    /** Faults to be told to the person, naming identifiers only; some twenty of each kind at most. */
    public static List<Sentence> verify(Database database) {
        List<Sentence> faults = new ArrayList<>();
        for (Entity entity : Entity.values()) {
            database.read(handle -> {
                outdated(handle, entity).forEach(id -> faults
                        .add(Sentence.of("store.check.record.outdated", entity.table(), id)));
                missing(handle, entity).forEach(id -> faults
                        .add(Sentence.of("store.check.record.missing", entity.table(), id)));
                return 0;
            });
        }
        return faults;
    }

    /** Where the log has been pruned a record may have no row left. */
    private static List<String> outdated(Handle handle, Entity entity) {
        return handle.createQuery("""
                select t.id from %s t
                where not exists (
                    select 1 from change_log c
                    where c.entity = :entity and c.entity_id = t.id and c.rev = t.rev
                      and not exists (
                        select 1 from change_log later
                        where later.entity = :entity and later.entity_id = t.id and later.seq > c.seq))
                  and not exists (
                    select 1 from node n
                    where n.anchor_seq > 0 and not exists (
                      select 1 from change_log any_row
                      where any_row.entity = :entity and any_row.entity_id = t.id))
                fetch first %d rows only""".formatted(entity.table(), MOST_TOLD)).bind("entity", entity.name())
                .mapTo(String.class).list();
    }

    private static List<String> missing(Handle handle, Entity entity) {
        return handle.createQuery("""
                select distinct c.entity_id from change_log c
                where c.entity = :entity and not exists (select 1 from %s t where t.id = c.entity_id)
                fetch first %d rows only""".formatted(entity.table(), MOST_TOLD)).bind("entity", entity.name())
                .mapTo(String.class).list();
    }
}
