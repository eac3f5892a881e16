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
 * Moves records whose unique key begins with the patient: appointments and who waits for a free place. Somebody who has
 * two for one day keeps both: the key of the one that came along stands beside the other, as when a rule is set aside.
 */
final class KeyMove {
    private static final String PATIENT_ID = "patient_id";
    private static final String DAY_KEY = "patient_day_key";
    /** The key of each such entity. */
    private static final Map<Entity, String> KEYS = Map.of(Entity.VISIT, DAY_KEY, Entity.UNIFILA_ENTRY, "waiting_key");
    private final RecordReader reader;
    private final MergeWriter writer;

    KeyMove(RecordReader reader, MergeWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    static boolean isFor(Entity entity) {
        return KEYS.containsKey(entity);
    }

    void move(Entity entity, UUID survivor, UUID merged) {
        String column = KEYS.getOrDefault(entity, DAY_KEY);
        Set<@Nullable Object> taken = new HashSet<>();
        reader.where(entity, PATIENT_ID, survivor, List.of(column))
                .forEach(record -> taken.add(record.values().get(column)));
        for (RecordReader.Stored record : reader.where(entity, PATIENT_ID, merged, List.of(column))) {
            Map<String, @Nullable Object> change = new LinkedHashMap<>();
            change.put(PATIENT_ID, survivor);
            if (record.values().get(column) instanceof String key) {
                change.put(column, free(renamed(key, survivor, merged), taken));
            }
            writer.change(entity, record.id(), change);
            if (entity == Entity.VISIT) {
                moveAbsenceLines(record.id(), survivor, merged);
            }
        }
    }

    /** What an absence gives back when it is undone. */
    private void moveAbsenceLines(UUID visit, UUID survivor, UUID merged) {
        for (RecordReader.Stored line : reader.where(Entity.ABSENCE_LINE, "visit_id", visit, List.of(DAY_KEY))) {
            if (line.values().get(DAY_KEY) instanceof String key) {
                writer.change(Entity.ABSENCE_LINE, line.id(), Map.of(DAY_KEY, renamed(key, survivor, merged)));
            }
        }
    }

    private static String renamed(String key, UUID survivor, UUID merged) {
        return key.replace(merged.toString(), survivor.toString());
    }

    private static String free(String key, Set<@Nullable Object> taken) {
        String free = key;
        for (int n = 1; !taken.add(free); n++) {
            free = key + "|+" + n;
        }
        return free;
    }
}
