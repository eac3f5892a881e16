package mx.ventanilla.patient.duplicate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.RecordReader;
import org.jspecify.annotations.Nullable;

/**
 * Moves the appointments of one record to another. Somebody who has two for one service and day keeps both: the one that
 * came along gives up its claim to be the only one.
 */
final class VisitMove {
    private static final String DAY_KEY = "patient_day_key";
    private final RecordReader reader;
    private final MergeWriter writer;

    VisitMove(RecordReader reader, MergeWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    void move(UUID survivor, UUID merged) {
        Set<@Nullable Object> taken = new HashSet<>();
        reader.where(Entity.VISIT, "patient_id", survivor, List.of(DAY_KEY))
                .forEach(visit -> taken.add(visit.values().get(DAY_KEY)));
        for (RecordReader.Stored visit : reader.where(Entity.VISIT, "patient_id", merged, List.of(DAY_KEY))) {
            Map<String, @Nullable Object> change = new LinkedHashMap<>();
            change.put("patient_id", survivor);
            if (visit.values().get(DAY_KEY) instanceof String key) {
                String own = key.replace(merged.toString(), survivor.toString());
                change.put(DAY_KEY, taken.add(own) ? own : null);
            }
            writer.change(Entity.VISIT, visit.id(), change);
        }
    }
}
