package mx.ventanilla.patient.duplicate;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.RecordReader;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/**
 * Joins two records of one person and parts them again. Everything that names a patient in a column {@code patient_id}
 * follows, of whatever entity; the other record stays as an alias that leads to the one that stays.
 */
public final class MergeService {
    private static final String PATIENT_ID = "patient_id";
    private static final List<String> COLUMNS = Stream.concat(
            Stream.of(MergeField.values()).flatMap(field -> field.columns().stream()), Stream.of("merged_into"))
            .toList();
    private static final List<String> COVER = List.of("checked_at", "checked_from", "informant", "entitled",
            "valid_until",
            "starts_on", "regime", "pension_type", "unit_name", "room_number", "shift_code", "roster_values");
    private final Database database;

    public MergeService(Database database) {
        this.database = database;
    }

    /** What the two records tell differently, with a proposal for each. */
    public List<MergeConflict> compare(Session session, UUID survivor, UUID merged) {
        session.require(Permission.EDIT_PATIENT);
        return database.read(handle -> {
            RecordReader reader = new RecordReader(handle);
            return MergeRules.conflicts(values(reader, survivor), values(reader, merged)).stream()
                    .filter(conflict -> !conflict.field().isDecidedByRule()).toList();
        });
    }

    /**
     * Joins them.
     *
     * @param fromMerged what is taken from the record that goes; all else stays as the other record has it
     */
    public Merge merge(Session session, UUID survivor, UUID merged, Set<MergeField> fromMerged) {
        session.require(Permission.EDIT_PATIENT);
        if (survivor.equals(merged)) {
            throw Problem.of("duplicates.merge.same");
        }
        return database.write(session.actor(), transaction -> join(transaction, survivor, merged, fromMerged));
    }

    /**
     * Parts them as they were.
     *
     * @return how many values stayed because somebody has changed them since
     */
    public int undo(Session session, UUID mergeId) {
        session.require(Permission.EDIT_PATIENT);
        return database.write(session.actor(), transaction -> {
            MergeDao merges = transaction.handle().attach(MergeDao.class);
            Merge merge = merges.find(mergeId).filter(found -> found.undoneAt() == null)
                    .orElseThrow(() -> Problem.of("duplicates.merge.undone"));
            if (merges.of(merge.survivorId()).isPresent()
                    || !merges.into(merge.survivorId()).getFirst().id().equals(mergeId)) {
                throw Problem.of("duplicates.merge.newerFirst");
            }
            int stayed = new MergeWriter(transaction, mergeId).putBack(merges.steps(mergeId));
            transaction.update(Entity.PATIENT_MERGE, Row.of(mergeId).with("undone_at", transaction.now())
                    .with("undone_by", transaction.actor().userId()), merge.rev());
            return stayed;
        });
    }

    /** The newest merge into this record, which is the one that can be undone. */
    public Optional<Merge> lastInto(Session session, UUID survivor) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> handle.attach(MergeDao.class).into(survivor).stream().findFirst());
    }

    private static Merge join(Transaction transaction, UUID survivor, UUID merged, Set<MergeField> fromMerged) {
        RecordReader reader = new RecordReader(transaction.handle());
        Map<String, @Nullable Object> ours = values(reader, survivor);
        Map<String, @Nullable Object> theirs = values(reader, merged);
        String refusal = MergeRules.refusal(ours, theirs);
        if (refusal != null) {
            throw Problem.of(refusal);
        }
        UUID mergeId = Ids.next();
        transaction.insert(Entity.PATIENT_MERGE, Row.of(mergeId).with("survivor_id", survivor).with("merged_id", merged)
                .with("user_id", transaction.actor().userId()).with("merged_at", transaction.now()));
        MergeWriter writer = new MergeWriter(transaction, mergeId);
        moveReferences(reader, writer, survivor, merged);
        joinCover(reader, writer, survivor, merged);
        Map<String, @Nullable Object> chosen = new LinkedHashMap<>();
        Map<String, @Nullable Object> left = new LinkedHashMap<>();
        left.put("merged_into", survivor);
        for (MergeConflict conflict : MergeRules.conflicts(ours, theirs)) {
            if (MergeRules.takesMerged(conflict, fromMerged)) {
                conflict.field().columns().forEach(column -> chosen.put(column, theirs.get(column)));
                if (conflict.field() == MergeField.ROSTER) {
                    left.put("roster_key", null);
                }
            }
        }
        chosen.computeIfPresent("newborn_of", (column, mother) -> survivor.equals(mother) ? null : mother);
        writer.change(Entity.PATIENT, merged, left);
        writer.change(Entity.PATIENT, survivor, chosen);
        writer.finish();
        return transaction.handle().attach(MergeDao.class).find(mergeId).orElseThrow();
    }

    private static void moveReferences(RecordReader reader, MergeWriter writer, UUID survivor, UUID merged) {
        for (Entity entity : RecordReader.naming(PATIENT_ID)) {
            if (KeyMove.isFor(entity)) {
                new KeyMove(reader, writer).move(entity, survivor, merged);
            } else if (entity == Entity.COVER_DOCUMENT) {
                movePapers(reader, writer, survivor, merged);
            } else if (entity != Entity.COVERAGE) {
                repoint(reader, writer, new Reference(entity, PATIENT_ID), survivor, merged);
            }
        }
        repoint(reader, writer, new Reference(Entity.PATIENT, "merged_into"), survivor, merged);
        repoint(reader, writer, new Reference(Entity.PATIENT, "newborn_of"), survivor, merged);
    }

    /** A paper of each kind: one that both records have stays where it was. */
    private static void movePapers(RecordReader reader, MergeWriter writer, UUID survivor, UUID merged) {
        Set<@Nullable Object> kinds = new HashSet<>();
        reader.where(Entity.COVER_DOCUMENT, PATIENT_ID, survivor, List.of("kind"))
                .forEach(paper -> kinds.add(paper.values().get("kind")));
        reader.where(Entity.COVER_DOCUMENT, PATIENT_ID, merged, List.of("kind")).stream()
                .filter(paper -> !kinds.contains(paper.values().get("kind")))
                .forEach(paper -> writer.change(Entity.COVER_DOCUMENT, paper.id(), Map.of(PATIENT_ID, survivor)));
    }

    private static void repoint(RecordReader reader, MergeWriter writer, Reference reference, UUID survivor,
            UUID merged) {
        for (RecordReader.Stored record : reader.where(reference.entity(), reference.column(), merged, List.of())) {
            boolean itself = record.id().equals(survivor);
            Map<String, @Nullable Object> change = new LinkedHashMap<>();
            change.put(reference.column(), itself ? null : survivor);
            writer.change(reference.entity(), record.id(), change);
        }
    }

    /** The cover that was checked last counts; a person has one. */
    private static void joinCover(RecordReader reader, MergeWriter writer, UUID survivor, UUID merged) {
        List<RecordReader.Stored> theirs = reader.where(Entity.COVERAGE, PATIENT_ID, merged, COVER);
        List<RecordReader.Stored> ours = reader.where(Entity.COVERAGE, PATIENT_ID, survivor, COVER);
        if (theirs.isEmpty()) {
            return;
        }
        if (ours.isEmpty()) {
            writer.change(Entity.COVERAGE, theirs.getFirst().id(), Map.of(PATIENT_ID, survivor));
        } else if (isNewer(theirs.getFirst(), ours.getFirst())) {
            writer.change(Entity.COVERAGE, ours.getFirst().id(), theirs.getFirst().values());
        }
    }

    private static boolean isNewer(RecordReader.Stored one, RecordReader.Stored other) {
        return one.values().get("checked_at") instanceof Instant checked
                && (!(other.values().get("checked_at") instanceof Instant before) || checked.isAfter(before));
    }

    private static Map<String, @Nullable Object> values(RecordReader reader, UUID patient) {
        return reader.read(Entity.PATIENT, patient, COLUMNS).values();
    }

    private record Reference(Entity entity, String column) {}
}
