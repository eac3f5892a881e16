package mx.ventanilla.patient.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Looks up what an import needs to know, for many persons at once. */
record RosterDao(Handle handle) {
    private static final String PATIENT_COLUMNS = Stream.of(RosterColumn.values()).map(RosterColumn::column)
            .collect(Collectors.joining(", "));
    private static final int FIRST_VALUE = 6;

    /** Lets one import at a time look and write, also from several PCs. */
    void takeTurn(UUID unitId) {
        handle.createQuery("select id from medical_unit where id = :unit for update").bind("unit", unitId)
                .mapTo(UUID.class).list();
    }

    List<KnownPatient> withKeys(Collection<String> keys) {
        return patients("roster_key = any(:wanted)", keys);
    }

    List<KnownPatient> withNss(Collection<String> numbers) {
        return patients("nss = any(:wanted)", numbers);
    }

    Map<UUID, KnownCover> coversOf(Collection<UUID> patients) {
        if (patients.isEmpty()) {
            return Map.of();
        }
        Map<UUID, KnownCover> covers = new HashMap<>();
        handle.createQuery("""
                select id, rev, patient_id, checked_at, checked_from, roster_values
                from coverage where patient_id = any(:patients)""").bindArray("patients", UUID.class, patients)
                .map((row, context) -> cover(row)).forEach(cover -> covers.put(cover.patientId(), cover));
        return covers;
    }

    private List<KnownPatient> patients(String condition, Collection<String> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        String sql = "select id, rev, roster_key, roster_values, merged_into, " + PATIENT_COLUMNS
                + " from patient where (merged_into is null or merged_into <> id) and " + condition;
        return handle.createQuery(sql).bindArray("wanted", String.class, wanted).map((row, context) -> patient(row))
                .list();
    }

    private static KnownPatient patient(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        int index = FIRST_VALUE;
        for (RosterColumn each : RosterColumn.values()) {
            values.put(each.column(), row.getObject(index++, each.type()));
        }
        return new KnownPatient(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
                values, row.getObject(5) != null);
    }

    private static KnownCover cover(ResultSet row) throws SQLException {
        OffsetDateTime checked = row.getObject("checked_at", OffsetDateTime.class);
        Instant checkedAt = checked == null ? null : checked.toInstant();
        return new KnownCover(row.getObject("id", UUID.class), row.getString("rev"),
                row.getObject("patient_id", UUID.class), checkedAt, row.getString("checked_from"),
                row.getString("roster_values"));
    }
}
