package mx.ventanilla.visit.urgent;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.agenda.Applicant;
import mx.ventanilla.agenda.ApplicantDao;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.Today;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitDao;
import mx.ventanilla.agenda.VisitStep;
import mx.ventanilla.agenda.VisitWriter;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** The urgencies that are here, their classification by a physician, and who they are. */
public final class UrgentService {
    private static final int DAYS_BACK = 2;

    private final Database database;
    private final Clock clock;
    private final UrgentRules rules;

    public UrgentService(Database database, Clock clock, UrgentRules rules) {
        this.database = database;
        this.clock = clock;
        this.rules = rules;
    }

    /** All that are not over, whoever must be seen first in front. */
    public List<UrgentVisit> list(Session session) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> {
            Today today = Today.read(handle, clock.instant());
            return new UrgentDao(handle).open(today.unit().id(), today.date().minusDays(DAYS_BACK));
        }).stream().sorted(rules.order()).toList();
    }

    /**
     * A physician says how pressing it is, or takes that back.
     *
     * @param triage null for unclassified again
     * @return what it was before
     */
    public Optional<Triage> classify(Session session, UUID visitId, @Nullable Triage triage) {
        session.require(Permission.SET_TRIAGE);
        return database.write(session.actor(), transaction -> {
            UrgentVisit visit = find(transaction, visitId);
            transaction.update(Entity.VISIT, Row.of(visitId).with("triage", triage), visit.rev());
            return Optional.ofNullable(visit.triage());
        });
    }

    /** Calls a patient to the doctor's room; from then on the visit stands in that room's list. */
    public Visit call(Session session, UUID visitId, @Nullable RoomShift room) {
        session.require(Permission.CONSULT);
        return database.write(session.actor(), transaction -> {
            Row row = Row.of(visitId);
            if (room != null) {
                row.with("room_id", room.roomId()).with("shift_id", room.shiftId()).with("staff_id", session.staffId());
            }
            Visit visit = new VisitDao(transaction.handle()).find(visitId);
            return new VisitWriter(transaction).step(visit, VisitStep.CALL, row, null);
        });
    }

    /**
     * Says who somebody is whom nobody could name; the placeholder leads to that person from now on.
     *
     * @throws Problem when the visit is of somebody known already
     */
    public void identify(Session session, UUID visitId, UUID patientId) {
        session.require(Permission.REGISTER_ARRIVAL);
        database.write(session.actor(), transaction -> {
            UrgentVisit visit = find(transaction, visitId);
            if (visit.identified()) {
                throw Problem.of("urgent.refused.identified");
            }
            Today today = Today.read(transaction.handle(), transaction.now());
            ApplicantDao applicants = new ApplicantDao(transaction.handle());
            UUID unit = today.unit().id();
            Applicant applicant = applicants.find(patientId, applicants.firstService(unit), unit);
            transaction.update(Entity.VISIT, Row.of(visitId).with("patient_id", patientId).with("foreign_unit",
                    applicant.isForeign()), visit.rev());
            transaction.update(Entity.PATIENT, Row.of(visit.patientId()).with("merged_into", patientId),
                    new UrgentDao(transaction.handle()).revOfPatient(visit.patientId()));
            return 0;
        });
    }

    private static UrgentVisit find(Transaction transaction, UUID visitId) {
        return new UrgentDao(transaction.handle()).find(visitId)
                .orElseThrow(() -> Problem.of("agenda.visit.missing"));
    }
}
