package mx.ventanilla.referral;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads how often each doctor has used a diagnosis. */
final class DiagnosisUseDao {
    private final Handle handle;

    /** How often one person has used one key. */
    record Use(UUID id, String rev, int uses) {}

    DiagnosisUseDao(Handle handle) {
        this.handle = handle;
    }

    /** Keys with their uses, of those used most. */
    Map<String, Integer> mostUsed(UUID userId, int most) {
        Map<String, Integer> uses = new HashMap<>();
        handle.createQuery("""
                select diagnosis_key, uses from diagnosis_use where user_id = :user
                order by uses desc, diagnosis_key fetch first %d rows only""".formatted(most)).bind("user", userId)
                .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                .forEach(entry -> uses.put(entry.getKey(), entry.getValue()));
        return uses;
    }

    Optional<Use> find(UUID userId, String key) {
        return handle
                .createQuery("select id, rev, uses from diagnosis_use where user_id = :user and diagnosis_key = :key")
                .bind("user", userId).bind("key", key)
                .map((row, context) -> new Use(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                .findOne();
    }
}
