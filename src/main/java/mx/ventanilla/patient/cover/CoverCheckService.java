package mx.ventanilla.patient.cover;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.RecordReader;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PatientDao;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** Notes what was answered when the desk asked about a cover, and takes that back. */
public final class CoverCheckService {
    private static final List<String> COLUMNS = List.of("entitled", "valid_until", "starts_on", "regime", "checked_at",
            "checked_from", "informant");
    private final Database database;
    private final Clinic clinic;

    /**
     * A note that can be taken back.
     *
     * @param before what the cover said before
     */
    public record Noted(UUID patientId, UUID coverId, String rev, Map<String, @Nullable Object> before) {}

    public CoverCheckService(Database database, Clinic clinic) {
        this.database = database;
        this.clinic = clinic;
    }

    /**
     * Keeps the answer as what is known of the cover from now on; an older roster does not change it.
     *
     * @throws Problem when the answer is not whole
     */
    public Noted note(Session session, UUID patientId, CoverCheck typed) {
        session.require(Permission.EDIT_PATIENT);
        for (Finding fault : CoverCheckRules.check(typed, clinic.today())) {
            throw Problem.of(fault.key(), fault.arguments().toArray());
        }
        return database.write(session.actor(), transaction -> note(transaction, patientId, typed));
    }

    private static Noted note(Transaction transaction, UUID patientId, CoverCheck typed) {
        Patient patient = transaction.handle().attach(PatientDao.class).findById(patientId)
                .orElseThrow(() -> Problem.of("patient.missing"));
        RecordReader reader = new RecordReader(transaction.handle());
        RecordReader.Stored known = reader.where(Entity.COVERAGE, "patient_id", patientId, COLUMNS).stream()
                .findFirst().orElse(null);
        UUID id = known == null ? Ids.next() : known.id();
        Row row = row(id, typed).with("checked_at", transaction.now());
        if (known == null) {
            transaction.insert(Entity.COVERAGE, row.with("patient_id", patientId));
        } else {
            transaction.update(Entity.COVERAGE, row, known.rev());
        }
        transaction.audit("CHECK_COVER", Entity.PATIENT, patient.id(), typed.source().name());
        return new Noted(patientId, id, rev(reader, patientId), known == null ? Map.of() : known.values());
    }

    private static Row row(UUID id, CoverCheck typed) {
        boolean waits = typed.answer() == CoverCheck.Answer.WAITING;
        return Row.of(id).with("entitled", typed.answer() != CoverCheck.Answer.NOT_COVERED)
                .with("valid_until", typed.validUntil()).with("starts_on", waits ? typed.startsOn() : null)
                .with("regime", typed.regime()).with("checked_from", typed.source())
                .with("informant", typed.informant().strip());
    }

    /** Takes a note back: the cover says what it said before. Refused when it has changed since. */
    public void undo(Session session, Noted noted) {
        session.require(Permission.EDIT_PATIENT);
        database.write(session.actor(), transaction -> {
            Row row = Row.of(noted.coverId());
            COLUMNS.forEach(column -> row.with(column, noted.before().get(column)));
            transaction.update(Entity.COVERAGE, row, noted.rev());
            return 0;
        });
    }

    private static String rev(RecordReader reader, UUID patientId) {
        return reader.where(Entity.COVERAGE, "patient_id", patientId, List.of()).getFirst().rev();
    }
}
