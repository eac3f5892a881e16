package mx.ventanilla.hub;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Entity;
import mx.ventanilla.sync.wire.WireChange;
import mx.ventanilla.sync.wire.WireJson;
import org.jspecify.annotations.Nullable;

/** A record of the region while a file of changes is carried out. */
final class WorkingRecord {
    private final RecordKey key;
    private final boolean isNew;
    private final UUID firstUnit;
    private final List<HistoryRow> history = new ArrayList<>();
    private UUID unit;
    private @Nullable UUID parent;
    private String rev;
    private long pos;
    private ObjectNode state;
    private boolean complete;
    private boolean touched;
    private boolean echo;

    private WorkingRecord(RecordKey key, boolean isNew, UUID unit, String rev, ObjectNode state) {
        this.key = key;
        this.isNew = isNew;
        this.unit = unit;
        this.firstUnit = unit;
        this.rev = rev;
        this.state = state;
    }

    static WorkingRecord fresh(RecordKey key, UUID unit) {
        return new WorkingRecord(key, true, unit, "", WireJson.object());
    }

    static WorkingRecord stored(RecordKey key, UUID unit, @Nullable UUID parent, String rev, long pos, String state) {
        WorkingRecord record = new WorkingRecord(key, false, unit, rev, WireJson.object(state));
        record.parent = parent;
        record.pos = pos;
        return record;
    }

    /** Takes a change as far as it may; gives the row for the history. */
    HistoryRow take(WireChange change, Source source, Reconciliation decided) {
        Set<String> fields = new LinkedHashSet<>(decided.accepted().keySet());
        decided.accepted().forEach(state::set);
        boolean differs = !decided.losing().isEmpty() || !fields.isEmpty();
        if (decided.alone()) {
            rev = change.rev();
        } else if (differs) {
            rev = merged(rev);
        }
        echo |= !decided.alone();
        touched |= differs || decided.alone();
        pos++;
        HistoryRow row = new HistoryRow(pos, change.rev(), rev, source, fields, decided.knownPos());
        history.add(row);
        return row;
    }

    /** The region writes into the record itself; gives the row for the history. */
    HistoryRow write(ObjectNode values, Source source) {
        state.setAll(values);
        rev = rev.isEmpty() ? "1" + merged("0").substring(1) : merged(rev);
        pos++;
        echo = true;
        touched = true;
        Set<String> fields = new LinkedHashSet<>();
        values.fieldNames().forEachRemaining(fields::add);
        HistoryRow row = new HistoryRow(pos, rev, rev, source, fields, pos - 1);
        history.add(row);
        return row;
    }

    /** What the record has been through, as far as a change based on this revision must know. */
    List<HistoryRow> historyFor(@Nullable String baseRev, Source source, RecordDao records) {
        if (pos == 0) {
            return List.of();
        }
        if (rev.equals(baseRev) && !source.equals(Source.LOST)) {
            return List.of(new HistoryRow(pos, rev, rev, source, Set.of(), pos));
        }
        if (!complete) {
            history.addAll(0, isNew ? List.of() : records.history(key));
            complete = true;
        }
        return history;
    }

    private static String merged(String rev) {
        int generation = Integer.parseInt(rev.substring(0, Math.max(1, rev.indexOf('-')))) + 1;
        return generation + "-HUB-" + Ids.next().toString().replace("-", "");
    }

    void belongTo(UUID owner, @Nullable UUID parentId) {
        unit = owner;
        parent = parentId;
    }

    RecordKey key() {
        return key;
    }

    Entity entity() {
        return key.entity();
    }

    boolean isNew() {
        return isNew;
    }

    UUID unit() {
        return unit;
    }

    /** True when the record has gone from one unit to another. */
    boolean hasMoved() {
        return !unit.equals(firstUnit);
    }

    @Nullable
    UUID parent() {
        return parent;
    }

    String rev() {
        return rev;
    }

    long pos() {
        return pos;
    }

    ObjectNode state() {
        return state;
    }

    boolean isTouched() {
        return touched;
    }

    /** True when the author does not have what the record has become. */
    boolean isEcho() {
        return echo;
    }

    @Nullable
    UUID idIn(String column) {
        var value = state.get(column);
        return value == null || value instanceof NullNode ? null : UUID.fromString(value.textValue());
    }

    @Nullable
    String textIn(String column) {
        var value = state.get(column);
        return value == null || value instanceof NullNode ? null : value.asText();
    }
}
