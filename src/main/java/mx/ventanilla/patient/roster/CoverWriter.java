package mx.ventanilla.patient.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.RowChange;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.patient.Aggregate;
import org.jspecify.annotations.Nullable;

/** Writes what the roster says of covers: whenever it says something new, unless it was asked elsewhere since. */
final class CoverWriter {
    /** Where an answer came from, as stored. */
    static final String ROSTER = "ROSTER";

    private final Instant rosterWritten;
    private final Map<UUID, KnownCover> known;
    private final List<Row> inserts = new ArrayList<>();
    private final List<RowChange> updates = new ArrayList<>();

    CoverWriter(Instant rosterWritten, Map<UUID, KnownCover> known) {
        this.rosterWritten = rosterWritten;
        this.known = known;
    }

    /** True when something will be written. */
    boolean add(UUID patientId, RosterPerson person) {
        if (person.cover().isSilent()) {
            return false;
        }
        Map<String, @Nullable Object> values = valuesOf(person);
        String remembered = Remembered.written(RosterMerge.texts(values));
        KnownCover cover = known.get(patientId);
        if (cover == null) {
            inserts.add(row(Ids.next(), values, remembered).with("patient_id", patientId));
            return true;
        }
        if (remembered.equals(cover.rosterValues()) || cover.isNewerThan(rosterWritten)) {
            return false;
        }
        updates.add(new RowChange(row(cover.id(), values, remembered), cover.rev()));
        return true;
    }

    void write(Transaction transaction) {
        transaction.insertAll(Entity.COVERAGE, inserts);
        transaction.updateAll(Entity.COVERAGE, updates);
    }

    private Row row(UUID id, Map<String, @Nullable Object> values, String remembered) {
        Row row = Row.of(id);
        values.forEach(row::with);
        return row.with("checked_at", rosterWritten).with("checked_from", ROSTER).with("roster_values", remembered);
    }

    private static Map<String, @Nullable Object> valuesOf(RosterPerson person) {
        String aggregate = person.aggregate();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("entitled", person.cover().entitled());
        values.put("valid_until", person.cover().validUntil());
        values.put("regime", aggregate == null ? null : new Aggregate(aggregate).regime());
        values.put("pension_type", person.cover().pensionType());
        values.put("unit_name", person.assignment().unitName());
        values.put("room_number", person.assignment().room());
        values.put("shift_code", person.assignment().shift());
        return values;
    }
}
