package mx.ventanilla.patient.duplicate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.RecordReader;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import org.jspecify.annotations.Nullable;

/** Changes values within a merge and writes down each, so that they can be put back one by one. */
final class MergeWriter {
    private final Transaction transaction;
    private final RecordReader reader;
    private final UUID mergeId;
    private final List<Row> steps = new ArrayList<>();

    MergeWriter(Transaction transaction, UUID mergeId) {
        this.transaction = transaction;
        this.reader = new RecordReader(transaction.handle());
        this.mergeId = mergeId;
    }

    /** Sets these columns of a record. */
    void change(Entity entity, UUID id, Map<String, @Nullable Object> values) {
        List<String> columns = List.copyOf(values.keySet());
        RecordReader.Stored before = reader.read(entity, id, columns);
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        for (String column : columns) {
            Object now = values.get(column);
            Object then = before.values().get(column);
            if (!Objects.equals(now, then)) {
                changed.put(column, now);
                steps.add(Row.of(Ids.next()).with("merge_id", mergeId).with("entity", entity).with("entity_id", id)
                        .with("column_name", column).with("value_before", text(then)).with("value_after", text(now)));
            }
        }
        update(entity, id, before.rev(), changed);
    }

    /** Writes down what was changed. */
    void finish() {
        if (!steps.isEmpty()) {
            transaction.insertAll(Entity.MERGE_MOVE, steps);
        }
    }

    /**
     * Puts back what was changed; what somebody has changed again since stays as it is.
     *
     * @return how many values stayed
     */
    int putBack(List<MergeStep> done) {
        Map<RecordOf, List<MergeStep>> byRecord = new LinkedHashMap<>();
        done.forEach(step -> byRecord
                .computeIfAbsent(new RecordOf(step.entity(), step.entityId()), it -> new ArrayList<>()).add(step));
        return byRecord.values().stream().mapToInt(this::putBackRecord).sum();
    }

    /** A referral and its booking share their identifier. */
    private record RecordOf(Entity entity, UUID id) {}

    private int putBackRecord(List<MergeStep> done) {
        Entity entity = done.getFirst().entity();
        UUID id = done.getFirst().entityId();
        RecordReader.Stored now = reader.read(entity, id, done.stream().map(MergeStep::columnName).toList());
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        int stayed = 0;
        for (MergeStep step : done) {
            if (Objects.equals(text(now.values().get(step.columnName())), step.valueAfter())) {
                values.put(step.columnName(), RecordReader.value(entity, step.columnName(), step.valueBefore()));
            } else {
                stayed++;
            }
        }
        update(entity, id, now.rev(), values);
        return stayed;
    }

    private void update(Entity entity, UUID id, String rev, Map<String, @Nullable Object> values) {
        if (!values.isEmpty()) {
            Row row = Row.of(id);
            values.forEach(row::with);
            transaction.update(entity, row, rev);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
