package mx.ventanilla.agenda.absence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ventanilla.agenda.AbsenceTerms;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.StaffMember;
import mx.ventanilla.core.Messages;
import org.jspecify.annotations.Nullable;

/** What absences say in the person's language. */
final class AbsenceWords {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final String DOT = " · ";
    private final Messages messages;
    private final Clinic clinic;

    AbsenceWords(Messages messages, Clinic clinic) {
        this.messages = messages;
        this.clinic = clinic;
    }

    Messages messages() {
        return messages;
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** "Dra. Luna", "Consultorio 3", "Toda la unidad". */
    String who(AbsenceTerms terms) {
        return switch (terms.scope()) {
            case UNIT -> text("shift.absences.wholeUnit");
            case ROOM -> clinic.unit().rooms().stream().filter(room -> room.id().equals(terms.roomId())).findFirst()
                    .map(room -> text("shift.absences.room", room.roomNumber())).orElse("");
            case DOCTOR -> clinic.unit().staff().stream().filter(person -> person.id().equals(terms.staffId()))
                    .findFirst().map(StaffMember::shortName).orElse("");
        };
    }

    /** "vie 5 mar", "vie 5 – lun 8 mar · 10:00–12:00". */
    String when(AbsenceTerms terms) {
        String days = terms.first().equals(terms.last())
                ? day(terms.first())
                : day(terms.first()) + " – " + day(terms.last());
        LocalTime from = terms.from();
        LocalTime until = terms.until();
        return from == null || until == null ? days : days + DOT + HOUR.format(from) + "–" + HOUR.format(until);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE d MMM", messages.locale()).format(day);
    }

    String at(int room, LocalDate day, @Nullable LocalTime time) {
        String hour = time == null ? text("shift.absences.onTop") : HOUR.format(time);
        return day(day) + ", " + hour + DOT + "C" + room;
    }

    String at(Affected visit) {
        LocalDateTime at = visit.at();
        return at(visit.roomNumber(), at.toLocalDate(), visit.starts());
    }

    String offer(Offer offer) {
        return at(offer.shift().roomNumber(), offer.slot().from().toLocalDate(), offer.slot().starts());
    }

    /** Where a patient would go, or what becomes of the appointment. */
    String choice(PlanLine line) {
        return switch (line.choice()) {
            case LineChoice.MoveTo move -> offer(move.offer());
            case LineChoice.Cancel cancel -> text("shift.absences.choice.CANCEL");
            case LineChoice.Settle settle -> text("shift.absences.choice.SETTLE");
        };
    }

    String why(PlanLine line) {
        return text("shift.absences.why." + line.why().name());
    }

    String choice(CallLine line) {
        LocalDate day = line.newDay();
        Integer room = line.newRoom();
        return line.isMoved() && day != null && room != null
                ? at(room, day, line.newStarts())
                : text("shift.absences.choice." + line.choice());
    }

    String callResult(CallLine line) {
        CallResult result = line.callResult();
        String word = result == null ? text("shift.absences.call.NONE") : text("shift.absences.call." + result.name());
        return line.calls() > 1 ? text("shift.absences.calls", word, line.calls()) : word;
    }

    String moveFirst(MoveFirst first) {
        return text("shift.absences.first." + first.name());
    }

    /** Every telephone that is known. */
    static String phones(@Nullable String phone, @Nullable String other) {
        return Stream.of(Optional.ofNullable(phone), Optional.ofNullable(other)).flatMap(Optional::stream)
                .filter(number -> !number.isBlank()).collect(Collectors.joining(" / "));
    }

    String summary(AbsencePlan plan) {
        return text("shift.absences.summary", plan.lines().size(), plan.moved(), plan.cancelled(), plan.open());
    }

    String state(DecidedAbsence absence) {
        return absence.stands()
                ? text("shift.absences.patients", absence.patients(), absence.toCall())
                : text("shift.absences.undone");
    }

    String unit() {
        return clinic.unit().unit().name();
    }
}
