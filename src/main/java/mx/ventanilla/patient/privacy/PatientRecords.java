package mx.ventanilla.patient.privacy;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record that belongs to a patient's copy. A feature that keeps more of a patient brings its own.
 *
 * @param name in code words; its title is {@code privacy.records.<name>}
 * @param clinical true for what only who may see clinical content hands out
 * @param sql reads all columns of the records of {@code :patient}
 */
public record PatientRecords(String name, boolean clinical, String sql) {
    /** Columns that keep the store in order and say nothing of the person. */
    private static final Set<String> TECHNICAL = Set.of("rev", "roster_key", "roster_values", "slot_key", "extra_key",
            "patient_day_key");

    /** What the roster and the desk keep. */
    public static final List<PatientRecords> OF_THE_DESK = List.of(
            new PatientRecords("patient", false, "select * from patient where id = :patient or merged_into = :patient"),
            new PatientRecords("coverage", false, "select * from coverage where patient_id = :patient"),
            new PatientRecords("coverDocument", false,
                    "select * from cover_document where patient_id = :patient order by kind"),
            new PatientRecords("visit", false,
                    "select * from visit where patient_id = :patient order by visit_day, starts, id"),
            new PatientRecords("visitEvent", false, """
                    select e.* from visit_event e join visit v on v.id = e.visit_id
                    where v.patient_id = :patient order by e.happened_at, e.id"""),
            new PatientRecords("arcoRequest", false,
                    "select * from arco_request where patient_id = :patient order by received_on, id"));

    List<Map<String, Object>> read(Handle handle, UUID patientId) {
        return handle.createQuery(sql).bind("patient", patientId).mapToMap().stream().map(PatientRecords::told)
                .toList();
    }

    /** Without technical columns and without those that say nothing. */
    private static Map<String, Object> told(Map<String, @Nullable Object> row) {
        Map<String, Object> told = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            if (value != null && !TECHNICAL.contains(column)) {
                told.put(column, plain(value));
            }
        });
        return told;
    }

    /** Moments as UTC, whatever the engine calls them; numbers and flags as they are; the rest as text. */
    private static Object plain(Object value) {
        return switch (value) {
            case Number number -> number;
            case Boolean flag -> flag;
            case OffsetDateTime moment -> moment.toInstant().toString();
            case Timestamp moment -> moment.toInstant().toString();
            default -> value.toString();
        };
    }
}
