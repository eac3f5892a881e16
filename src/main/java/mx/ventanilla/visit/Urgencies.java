package mx.ventanilla.visit;

import java.time.LocalDate;
import java.util.UUID;
import mx.ventanilla.agenda.Applicant;
import mx.ventanilla.agenda.ApplicantDao;
import mx.ventanilla.agenda.AppointmentKind;
import mx.ventanilla.agenda.NewVisit;
import mx.ventanilla.agenda.TicketCounter;
import mx.ventanilla.agenda.Today;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitKeys;
import mx.ventanilla.agenda.VisitStep;
import mx.ventanilla.agenda.VisitType;
import mx.ventanilla.agenda.VisitWriter;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.StoredWords;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;

/** Registers urgencies, at the desk and from a consulting room: first of all, whatever the coverage or the data, and without classification (NOM-027). */
public final class Urgencies {
    private final Transaction transaction;
    private final Today today;

    public Urgencies(Transaction transaction) {
        this.transaction = transaction;
        this.today = Today.read(transaction.handle(), transaction.now());
    }

    public Visit register(UUID patientId) {
        return register(patientId, nextTicket());
    }

    /** Somebody whom nobody can name yet; the ticket tells one unknown person from another. */
    Visit registerUnknown() {
        String ticket = nextTicket();
        UUID patientId = Ids.next();
        transaction.insert(Entity.PATIENT, Row.of(patientId).with("given_names", ticket + " " + today.date())
                .with("first_surname", StoredWords.text("stored.unknownPatient")).with("curp_unverified", false)
                .with("needs_interpreter", false)
                .with("identified", false).with("alive", true));
        return register(patientId, ticket);
    }

    private String nextTicket() {
        LocalDate day = today.date();
        return new TicketCounter(transaction.handle(), today.unit().id()).nextUrgent(day).text();
    }

    private Visit register(UUID patientId, String ticket) {
        ApplicantDao applicants = new ApplicantDao(transaction.handle());
        UUID unitId = today.unit().id();
        Applicant applicant = applicants.find(patientId, applicants.serviceForUrgency(unitId), unitId);
        NewVisit visit = NewVisit.of(Ids.next(), unitId, applicant, today.date(), AppointmentKind.URGENT,
                VisitType.FIRST, transaction.now()).holding(VisitKeys.NONE).withTicket(ticket);
        return new VisitWriter(transaction).begin(visit, VisitStep.REGISTER_URGENT);
    }
}
