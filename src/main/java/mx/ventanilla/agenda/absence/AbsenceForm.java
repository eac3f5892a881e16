package mx.ventanilla.agenda.absence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.agenda.AbsenceScope;
import mx.ventanilla.agenda.AbsenceTerms;
import mx.ventanilla.core.Finding;
import mx.ventanilla.fx.FormEntry;
import mx.ventanilla.fx.RecordForm;
import org.jspecify.annotations.Nullable;

/** What is typed of a new absence: who, when, why, and what its patients would rather have. */
final class AbsenceForm {
    final FormEntry.Choice<Who> who;
    final FormEntry.Day first = new FormEntry.Day("first");
    final FormEntry.Day last = new FormEntry.Day("last");
    final FormEntry.Time from = new FormEntry.Time("from");
    final FormEntry.Time until = new FormEntry.Time("until");
    final FormEntry.Text reason = new FormEntry.Text("reason");
    final FormEntry.Choice<MoveFirst> moveFirst;
    final RecordForm form;

    /**
     * A doctor, a room or the unit.
     *
     * @param id null for the unit
     */
    record Who(AbsenceScope scope, @Nullable UUID id, String name) {}

    AbsenceForm(List<Who> all, AbsenceWords words) {
        who = new FormEntry.Choice<>("who", all, Who::name);
        moveFirst = new FormEntry.Choice<>("moveFirst", List.of(MoveFirst.values()), words::moveFirst);
        form = new RecordForm(List.of(who, first, last, from, until, reason, moveFirst), this::check);
    }

    void clear(List<Who> all, LocalDate today) {
        who.offer(all);
        who.value().set(null);
        first.value().set(today);
        last.value().set(today);
        from.value().set(null);
        until.value().set(null);
        reason.show("");
        moveFirst.value().set(MoveFirst.SAME_DOCTOR);
        form.findings().clear();
    }

    /** Shows what is wrong; true when nothing is. */
    boolean passes() {
        form.findings().setAll(check());
        return form.findings().isEmpty();
    }

    AbsenceTerms terms() {
        Who chosen = FormEntry.given(who.value());
        LocalTime begin = from.value().get();
        LocalTime end = until.value().get();
        return new AbsenceTerms(chosen.scope(), chosen.scope() == AbsenceScope.DOCTOR ? chosen.id() : null,
                chosen.scope() == AbsenceScope.ROOM ? chosen.id() : null, FormEntry.given(first.value()),
                FormEntry.given(last.value()), begin, end);
    }

    private List<Finding> check() {
        List<Finding> found = new ArrayList<>();
        if (who.value().get() == null) {
            found.add(who.missing());
        }
        LocalDate begins = first.value().get();
        LocalDate ends = last.value().get();
        if (begins == null) {
            found.add(first.missing());
        }
        if (ends == null) {
            found.add(last.missing());
        } else if (begins != null && ends.isBefore(begins)) {
            found.add(Finding.error("last", "agenda.absence.backwards"));
        }
        if ((from.value().get() == null) != (until.value().get() == null)) {
            found.add(Finding.error(from.value().get() == null ? "from" : "until", "shift.absences.bothHours"));
        }
        if (reason.stripped().isEmpty()) {
            found.add(reason.missing());
        }
        return found;
    }
}
