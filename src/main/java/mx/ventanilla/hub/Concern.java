package mx.ventanilla.hub;

import java.util.UUID;
import java.util.function.Consumer;
import mx.ventanilla.db.Entity;
import mx.ventanilla.sync.wire.Reach;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The records that concern a node: all that it may have a copy of. */
final class Concern {
    private final Handle handle;
    private final HubNode node;

    Concern(Handle handle, HubNode node) {
        this.handle = handle;
        this.node = node;
    }

    /** Parents before children. */
    void keys(Consumer<RecordKey> each) {
        for (Entity entity : Entity.values()) {
            if (Reach.of(entity) != Reach.NOWHERE) {
                query(entity, "entity_id").mapTo(UUID.class).forEach(id -> each.accept(new RecordKey(entity, id)));
            }
        }
    }

    /** Takes a record as it is stored. */
    interface Visitor {
        void visit(RecordKey key, UUID unit, String rev, String state);
    }

    /** Whole records, parents before children. */
    void records(Visitor visitor) {
        for (Entity entity : Entity.values()) {
            records(entity, visitor);
        }
    }

    void records(Entity entity, Visitor visitor) {
        if (Reach.of(entity) != Reach.NOWHERE) {
            query(entity, "entity_id, unit_id, rev, state").setFetchSize(1_000)
                    .map((row, context) -> new Found(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                            row.getString(3), row.getString(4)))
                    .forEach(found -> visitor.visit(new RecordKey(entity, found.id()), found.unit(), found.rev(),
                            found.state()));
        }
    }

    private Query query(Entity entity, String columns) {
        Reach reach = Reach.of(entity);
        String rule = switch (reach) {
            case NOWHERE, EVERYONE -> "true";
            case OWN_UNIT -> "unit_id = :unit";
            case HOLDERS -> """
                    (unit_id = :unit or exists (select 1 from holder h
                      where h.node_id = :node and (h.entity_id = r.entity_id or h.entity_id = r.parent_id)))""";
        };
        Query query = handle
                .createQuery("select %s from record r where entity = :entity and %s order by entity_id"
                        .formatted(columns, rule))
                .bind("entity", entity.name());
        if (reach != Reach.EVERYONE) {
            query.bind("unit", node.unitId());
        }
        return reach == Reach.HOLDERS ? query.bind("node", node.id()) : query;
    }

    private record Found(UUID id, UUID unit, String rev, String state) {}
}
