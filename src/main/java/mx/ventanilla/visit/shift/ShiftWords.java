package mx.ventanilla.visit.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.Shift;
import mx.ventanilla.core.Messages;
import org.jspecify.annotations.Nullable;

/** What Turno says in the person's language. */
final class ShiftWords {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private final Messages messages;
    private final Clinic clinic;

    ShiftWords(Messages messages, Clinic clinic) {
        this.messages = messages;
        this.clinic = clinic;
    }

    Messages messages() {
        return messages;
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** "Matutino · hoy", "Vespertino · jue 4 mar". */
    String shift(WorkedShift shift) {
        String name = clinic.unit().shift(shift.shiftId()).map(Shift::name).orElse(shift.code());
        return name + " · " + day(shift.day());
    }

    String day(LocalDate day) {
        return day.equals(clinic.today())
                ? text("shift.close.today")
                : DateTimeFormatter.ofPattern("EEE d MMM", messages.locale()).format(day);
    }

    /** "08:00–14:00". */
    String hours(WorkedShift shift) {
        return HOUR.format(shift.from()) + "–" + HOUR.format(shift.until());
    }

    String hour(@Nullable LocalTime time) {
        return time == null ? text("shift.sheet.onTop") : HOUR.format(time);
    }

    String moment(@Nullable Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMM, HH:mm", messages.locale())
                        .format(LocalDateTime.ofInstant(moment, clinic.unit().unit().zone()));
    }

    String end(@Nullable WaitingEnd end) {
        return text("shift.close.end." + (end == null ? "NONE" : end.name()));
    }

    String state(OpenVisit visit) {
        return text("agenda.state." + visit.state().name());
    }

    String totals(ShiftTotals totals) {
        return text("shift.close.totals", totals.attended(), totals.noShows(), totals.wentAway(), totals.moved(),
                totals.cancelled(), totals.walkIns(), totals.unusedSlots());
    }

    String check(OpeningCheck check) {
        return text("shift.opening." + check.kind().name(), check.count());
    }

    /** Which shifts or rooms are meant; empty when the number says enough. */
    String where(OpeningCheck check) {
        return check.shifts().isEmpty()
                ? String.join(", ", check.details())
                : String.join(", ", check.shifts().stream().map(this::shift).toList());
    }

    String handOver(HandOver note) {
        return text("shift.opening.by", note.shiftName(), day(note.closeDay()),
                note.closedBy() == null ? "" : note.closedBy());
    }
}
