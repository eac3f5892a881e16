package mx.ventanilla.patient.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /** Columns of the cover alone; where the person belongs is told with the patient. */
    private static final List<String> OF_COVER = List.of("entitled", "valid_until", "regime", "pension_type");

    private final Instant rosterWritten;
    private final Map<UUID, KnownCover> known;
    private final List<Row> inserts = new ArrayList<>();
    private final List<RowChange> updates = new ArrayList<>();

    CoverWriter(Instant rosterWritten, Map<UUID, KnownCover> known) {
        this.rosterWritten = rosterWritten;
        this.known = known;
    }

    /** Takes what the roster says of the cover of a person who was not in the store. */
    void addNew(UUID patientId, RosterPerson person) {
        if (!person.cover().isSilent()) {
            Map<String, @Nullable Object> values = valuesOf(person);
            inserts.add(row(Ids.next(), values, Remembered.written(RosterMerge.texts(values))).with("patient_id",
                    patientId));
        }
    }

    /** Takes what the roster says of one person's cover; empty when nothing of it is new. */
    Optional<List<FieldNews>> add(UUID patientId, RosterPerson person) {
        if (person.cover().isSilent()) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> values = valuesOf(person);
        String remembered = Remembered.written(RosterMerge.texts(values));
        KnownCover cover = known.get(patientId);
        if (cover == null) {
            addNew(patientId, person);
            return Optional.of(news(Map.of(), RosterMerge.texts(values)));
        }
        if (remembered.equals(cover.rosterValues()) || cover.isNewerThan(rosterWritten)) {
            return Optional.empty();
        }
        updates.add(new RowChange(row(cover.id(), values, remembered), cover.rev()));
        return Optional.of(news(Remembered.read(cover.rosterValues()), RosterMerge.texts(values)));
    }

    private static List<FieldNews> news(Map<String, String> before, Map<String, String> after) {
        return OF_COVER.stream().filter(column -> !Objects.equals(before.get(column), after.get(column)))
                .map(column -> new FieldNews(column, before.get(column), after.get(column), FieldNews.Outcome.TAKEN))
                .toList();
    }

    void write(Transaction transaction) {
        transaction.insertAll(Entity.COVERAGE, inserts);
        transaction.updateAll(Entity.COVERAGE, updates);
    }

    private Row row(UUID id, Map<String, @Nullable Object> values, String remembered) {
        Row row = Row.of(id);
        values.forEach(row::with);
        return row.with("checked_at", rosterWritten).with("checked_from", ROSTER).with("informant", null)
                .with("roster_values", remembered);
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
