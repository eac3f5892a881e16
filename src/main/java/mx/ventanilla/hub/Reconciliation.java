package mx.ventanilla.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.ventanilla.db.Entity;
import mx.ventanilla.sync.wire.MergeGroups;
import mx.ventanilla.sync.wire.WireChange;
import org.jspecify.annotations.Nullable;

/**
 * Decides what of a change is taken into a record. Never by a clock: only by what its author knew, which is the revision
 * that the change is based on and the author's own earlier changes.
 *
 * @param accepted columns and values that the record takes
 * @param losing columns where somebody else's value, unknown to the author, stands; both are shown to a person
 * @param alone true when nobody else has changed the record since the author knew it
 * @param knownPos the place at which the author knew the record
 */
record Reconciliation(Map<String, JsonNode> accepted, Map<String, JsonNode> losing, boolean alone, long knownPos) {

    /**
     * @param source whose change it is; {@link Source#LOST} for a state that the hub had lost
     * @param teller the node that sends it
     */
    static Reconciliation of(Entity entity, ObjectNode current, List<HistoryRow> history, WireChange change,
            Source source, Source teller) {
        long known = source.equals(Source.LOST)
                ? placeOfLost(change.baseRev(), history, teller)
                : placeOf(change.baseRev(), history);
        Set<String> foreign = new HashSet<>();
        boolean alone = true;
        for (HistoryRow row : history) {
            if (row.pos() > known && !row.source().equals(source) && !row.fields().isEmpty()) {
                alone = false;
                foreign.addAll(row.fields());
            }
        }
        Set<String> taken = MergeGroups.of(entity, foreign);
        Map<String, JsonNode> accepted = new LinkedHashMap<>();
        Map<String, JsonNode> losing = new LinkedHashMap<>();
        ObjectNode payload = change.payload();
        if (payload != null) {
            payload.properties().forEach(field -> {
                JsonNode present = current.get(field.getKey());
                if (!field.getValue().equals(present == null ? NullNode.getInstance() : present)) {
                    boolean lost = MergeGroups.touches(entity, field.getKey(), taken);
                    (lost ? losing : accepted).put(field.getKey(), field.getValue());
                }
            });
        }
        return new Reconciliation(accepted, losing, alone, known);
    }

    /**
     * The same for a state that the hub had lost and a unit tells it back. The unit had received it over changes of its
     * own; nobody says that whoever wrote it had known those, which may just have lost a conflict.
     */
    private static long placeOfLost(@Nullable String rev, List<HistoryRow> history, Source teller) {
        HistoryRow own = history.stream()
                .filter(row -> row.rev().equals(rev) && row.source().node().equals(teller.node())).findFirst()
                .orElse(null);
        if (own == null) {
            return placeOf(rev, history);
        }
        for (HistoryRow row : history.reversed()) {
            if (row.pos() == own.knownPos() && row.source().equals(own.source())) {
                own = row;
            }
        }
        return own.knownPos();
    }

    /** Where in the history somebody stands who knows this revision; 0, knowing nothing, when the hub has not seen it. */
    private static long placeOf(@Nullable String rev, List<HistoryRow> history) {
        if (rev == null) {
            return 0;
        }
        for (HistoryRow row : history.reversed()) {
            if (row.stateRev().equals(rev)) {
                return row.pos();
            }
            if (row.rev().equals(rev)) {
                return row.knownPos();
            }
        }
        return 0;
    }
}
