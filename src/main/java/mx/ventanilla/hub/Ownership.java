package mx.ventanilla.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.db.Entity;
import mx.ventanilla.sync.wire.Reach;
import mx.ventanilla.sync.wire.WireChange;
import org.jspecify.annotations.Nullable;

/** Who may write what: a unit writes its own, and patients of whom it has a copy. */
final class Ownership {
    private static final Set<String> OF_A_RESOLUTION = Set.of("state", "resolution", "resolved_by", "resolved_at");
    private final RecordDao records;
    private final Deliveries deliveries;
    private final HubNode node;

    Ownership(RecordDao records, Deliveries deliveries, HubNode node) {
        this.records = records;
        this.deliveries = deliveries;
        this.node = node;
    }

    boolean allows(WorkingRecord record, WireChange change) {
        ObjectNode payload = change.payload();
        if (record.entity() == Entity.CONFLICT) {
            boolean isThere = !record.isNew() || record.pos() > 0;
            return isThere && payload != null && payload.properties().stream()
                    .allMatch(field -> OF_A_RESOLUTION.contains(field.getKey())) && deliveries.mayHold(record, node);
        }
        if (Reach.isAppended(record.entity())) {
            return mayAppend(record, payload);
        }
        if (Reach.of(record.entity()) == Reach.HOLDERS) {
            return record.isNew() ? mayAddTo(parentOf(record, payload)) : deliveries.mayHold(record, node);
        }
        UUID named = named(record, payload);
        return record.unit().equals(node.unitId()) && (named == null || named.equals(node.unitId()));
    }

    /** Each side adds in its own name to a referral that it holds, and changes what it wrote itself. */
    private boolean mayAppend(WorkingRecord record, @Nullable ObjectNode payload) {
        UUID named = named(record, payload);
        if (named != null && !named.equals(node.unitId())) {
            return false;
        }
        UUID parent = parentOf(record, payload);
        return record.isNew()
                ? parent == null || records.find(new RecordKey(Entity.REFERRAL, parent))
                        .filter(referral -> !deliveries.mayHold(referral, node)).isEmpty()
                : record.unit().equals(node.unitId());
    }

    /** The unit that a record is of, once a change has been taken into it. */
    void settle(WorkingRecord record) {
        UUID parent = Reach.parentColumn(record.entity()).map(record::idIn).orElse(null);
        UUID unit = Reach.ownerColumn(record.entity()).map(record::idIn).orElse(null);
        record.belongTo(unit == null ? record.unit() : unit, parent);
    }

    private boolean mayAddTo(@Nullable UUID parent) {
        Optional<WorkingRecord> patient = parent == null
                ? Optional.empty()
                : records.find(new RecordKey(Entity.PATIENT, parent));
        return patient.isEmpty() || deliveries.mayHold(patient.get(), node);
    }

    private static @Nullable UUID parentOf(WorkingRecord record, @Nullable ObjectNode payload) {
        return payload == null
                ? null
                : Reach.parentColumn(record.entity()).map(column -> id(payload.get(column))).orElse(null);
    }

    private static @Nullable UUID named(WorkingRecord record, @Nullable ObjectNode payload) {
        return payload == null
                ? null
                : Reach.ownerColumn(record.entity()).map(column -> id(payload.get(column))).orElse(null);
    }

    private static @Nullable UUID id(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : UUID.fromString(value.asText());
    }
}
