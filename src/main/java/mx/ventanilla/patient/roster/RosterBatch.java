package mx.ventanilla.patient.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.RowChange;
import mx.ventanilla.db.Transaction;

/** Takes some hundred persons into the store within one transaction, with a fixed number of look-ups. */
final class RosterBatch {
    /** What a batch did; {@code patients} are the records it met, {@code news} what it changed of known persons. */
    record Result(int accepted, int updated, int unchanged, int repeated, int corrected, Set<UUID> patients,
            List<PersonNews> news) {}

    private final Placement placement;
    private final Set<UUID> takenBefore;
    private final Set<UUID> taken = new HashSet<>();
    private final FamilyLookup lookup;
    private final CoverWriter covers;
    private final List<Row> inserts = new ArrayList<>();
    private final List<RowChange> updates = new ArrayList<>();
    private final List<PersonNews> news = new ArrayList<>();
    private int updated;
    private int unchanged;
    private int repeated;
    private int corrected;

    /**
     * @param takenBefore records met by earlier batches of the same file: a second row for one of them is a repetition
     */
    RosterBatch(RosterDao dao, List<RosterPerson> persons, Placement placement, Instant rosterWritten,
            Set<UUID> takenBefore) {
        this.placement = placement;
        this.takenBefore = takenBefore;
        this.lookup = FamilyLookup.of(dao, persons);
        this.covers = new CoverWriter(rosterWritten, dao.coversOf(lookup.patientIds()));
        persons.forEach(this::take);
    }

    Result write(Transaction transaction) {
        transaction.insertAll(Entity.PATIENT, inserts);
        transaction.updateAll(Entity.PATIENT, updates);
        covers.write(transaction);
        return new Result(inserts.size(), updated, unchanged, repeated, corrected, taken, news);
    }

    private void take(RosterPerson person) {
        KnownPatient known = lookup.find(person);
        if (known == null) {
            insert(person);
        } else if (takenBefore.contains(known.id()) || !taken.add(known.id())) {
            repeated++;
        } else if (known.merged()) {
            unchanged++;
        } else {
            update(known, person);
        }
    }

    private void insert(RosterPerson person) {
        UUID id = Ids.next();
        taken.add(id);
        RosterMerge merge = RosterMerge.ofNew(RosterColumn.of(person, placement));
        inserts.add(
                row(id, merge, person).with("identified", true).with("alive", true).with("needs_interpreter", false));
        covers.addNew(id, person);
    }

    private void update(KnownPatient known, RosterPerson person) {
        Map<String, String> before = Remembered.read(known.rosterValues());
        RosterMerge merge = RosterMerge.of(RosterColumn.of(person, placement), before, known.values());
        corrected += merge.corrected();
        boolean isNews = !merge.values().equals(known.values()) || !merge.remembered().equals(before)
                || !person.key().equals(known.rosterKey());
        if (isNews) {
            updates.add(new RowChange(row(known.id(), merge, person), known.rev()));
        }
        Optional<List<FieldNews>> coverNews = covers.add(known.id(), person);
        List<FieldNews> fields = Stream.concat(merge.news().stream(), coverNews.stream().flatMap(List::stream))
                .toList();
        if (!fields.isEmpty()) {
            news.add(new PersonNews(person, fields));
        }
        if (isNews || coverNews.isPresent()) {
            updated++;
        } else {
            unchanged++;
        }
    }

    private static Row row(UUID id, RosterMerge merge, RosterPerson person) {
        Row row = Row.of(id);
        merge.values().forEach(row::with);
        return row.with("roster_key", person.key()).with("roster_values",
                Remembered.written(merge.remembered()));
    }
}
