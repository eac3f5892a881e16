package mx.ventanilla.app.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.agenda.AbsenceTerms;
import mx.ventanilla.agenda.absence.AbsencePlan;
import mx.ventanilla.agenda.absence.AbsenceService;
import mx.ventanilla.agenda.absence.MoveFirst;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;

/** The agenda of all rooms as it is read, and a whole unit's absence: proposed, decided and undone. */
final class AgendaBench {
    private static final int WANTED = 300;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 8;
    private static final int READINGS = 60;
    private final BenchClinic clinic;

    AgendaBench(BenchClinic clinic) {
        this.clinic = clinic;
    }

    List<BenchRow> run() {
        LocalDate today = clinic.context().clinic().today();
        Samples reading = new Samples();
        for (int i = 0; i < READINGS; i++) {
            (i < WARM_UP ? new Samples() : reading)
                    .time(() -> clinic.context().agenda().day(clinic.desk(), today));
        }
        Samples proposing = new Samples();
        Samples deciding = new Samples();
        Samples undoing = new Samples();
        for (int i = 0; i < ROUNDS; i++) {
            boolean counts = i >= WARM_UP;
            round(counts ? proposing : new Samples(), counts ? deciding : new Samples(),
                    counts ? undoing : new Samples());
        }
        return List.of(reading.row("agenda.day.read"), proposing.row("agenda.absence.propose"),
                deciding.row("agenda.absence.decide"), undoing.row("agenda.absence.undo"));
    }

    private void round(Samples proposing, Samples deciding, Samples undoing) {
        AbsenceService absences = clinic.context().absences();
        Session head = new Session(clinic.desk().userId(), "bench", "Bench", Role.SUPERVISOR, null,
                clinic.desk().deviceId());
        AbsenceTerms terms = enough(absences, head);
        AbsencePlan[] plan = new AbsencePlan[1];
        proposing.time(() -> plan[0] = absences.preview(head, terms, "Bench", MoveFirst.SAME_DOCTOR));
        UUID[] absence = new UUID[1];
        deciding.time(() -> absence[0] = absences.decide(head, plan[0]));
        undoing.time(() -> absences.undo(head, absence[0]));
    }

    /** So many days of the whole unit that at least 300 patients are touched. */
    private AbsenceTerms enough(AbsenceService absences, Session head) {
        LocalDate from = clinic.context().clinic().today().plusDays(1);
        AbsenceTerms terms = AbsenceTerms.ofUnit(from, from);
        for (int days = 1; days < 20; days++) {
            terms = AbsenceTerms.ofUnit(from, from.plusDays(days - 1L));
            if (absences.preview(head, terms, "Bench", MoveFirst.SAME_DOCTOR).lines().size() >= WANTED) {
                return terms;
            }
        }
        return terms;
    }
}
