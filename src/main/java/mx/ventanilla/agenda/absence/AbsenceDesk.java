package mx.ventanilla.agenda.absence;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.agenda.AbsenceScope;
import mx.ventanilla.agenda.AbsenceTerms;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.ConsultingRoom;
import mx.ventanilla.clinic.StaffMember;
import mx.ventanilla.core.Messages;
import mx.ventanilla.print.Printer;
import mx.ventanilla.security.Session;

/** What the absences' screen asks of the unit's services for the person signed in. Every call waits for the store. */
public final class AbsenceDesk {
    private final Session session;
    private final AbsenceService absences;
    private final Clinic clinic;
    private final Printer printer;

    public AbsenceDesk(Session session, AbsenceService absences, Clinic clinic, Printer printer) {
        this.session = session;
        this.absences = absences;
        this.clinic = clinic;
        this.printer = printer;
    }

    Clinic clinic() {
        return clinic;
    }

    List<DecidedAbsence> list() {
        return absences.list(session);
    }

    List<CallLine> calls(UUID absence) {
        return absences.calls(session, absence);
    }

    AbsencePlan preview(AbsenceTerms terms, String reason, MoveFirst first) {
        return absences.preview(session, terms, reason, first);
    }

    List<Offer> alternatives(AbsencePlan plan, PlanLine line) {
        return absences.alternatives(session, plan, line);
    }

    UUID decide(AbsencePlan plan) {
        return absences.decide(session, plan);
    }

    void undo(UUID absence) {
        absences.undo(session, absence);
    }

    void noteCall(UUID absence, CallLine line, CallResult result) {
        absences.noteCall(session, absence, line.id(), result, null);
    }

    void printCalls(DecidedAbsence absence, AbsenceSheets sheets) {
        print(absence, sheets.callList(absence, calls(absence.id())));
    }

    void printNotices(DecidedAbsence absence, AbsenceSheets sheets) {
        print(absence, sheets.notices(calls(absence.id())));
    }

    private void print(DecidedAbsence absence, byte[] pdf) {
        printer.print(pdf, absence.id().toString().substring(0, 8));
        absences.exported(session, absence.id(), AbsenceCommands.SCREEN);
    }

    /** Doctors by name, then rooms by number, then the unit. */
    List<AbsenceForm.Who> everybody(AbsenceWords words) {
        Collator alphabet = Collator.getInstance(Messages.SPANISH);
        List<AbsenceForm.Who> all = new ArrayList<>();
        clinic.unit().staff().stream().filter(StaffMember::active)
                .filter(person -> person.role().equals("PHYSICIAN"))
                .sorted((one, other) -> alphabet.compare(one.firstSurname(), other.firstSurname()))
                .map(person -> new AbsenceForm.Who(AbsenceScope.DOCTOR, person.id(), person.fullName()))
                .forEach(all::add);
        clinic.unit().rooms().stream().filter(ConsultingRoom::active)
                .sorted(Comparator.comparingInt(ConsultingRoom::roomNumber))
                .map(room -> new AbsenceForm.Who(AbsenceScope.ROOM, room.id(),
                        words.text("shift.absences.room", room.roomNumber())))
                .forEach(all::add);
        all.add(new AbsenceForm.Who(AbsenceScope.UNIT, null, words.text("shift.absences.wholeUnit")));
        return all;
    }
}
