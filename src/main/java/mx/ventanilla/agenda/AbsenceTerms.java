package mx.ventanilla.agenda;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Stream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who or what is absent and when: whole days, or the same hours on each of them.
 *
 * @param staffId the doctor, null unless the scope is a doctor
 * @param roomId the room, null unless the scope is a room
 * @param from beginning of the hours, null when whole days are meant
 * @param until end of the hours; not after {@code from} when they cross midnight
 */
public record AbsenceTerms(AbsenceScope scope, @Nullable UUID staffId, @Nullable UUID roomId, LocalDate first,
        LocalDate last, @Nullable LocalTime from, @Nullable LocalTime until) {
    public static AbsenceTerms ofDoctor(UUID staffId, LocalDate first, LocalDate last) {
        return new AbsenceTerms(AbsenceScope.DOCTOR, staffId, null, first, last, null, null);
    }

    public static AbsenceTerms ofRoom(UUID roomId, LocalDate first, LocalDate last) {
        return new AbsenceTerms(AbsenceScope.ROOM, null, roomId, first, last, null, null);
    }

    public static AbsenceTerms ofUnit(LocalDate first, LocalDate last) {
        return new AbsenceTerms(AbsenceScope.UNIT, null, null, first, last, null, null);
    }

    public AbsenceTerms between(LocalTime begin, LocalTime end) {
        return new AbsenceTerms(scope, staffId, roomId, first, last, begin, end);
    }

    /** True when this room in this shift is meant, whatever the hour. */
    public boolean concerns(RoomShift shift) {
        return switch (scope) {
            case UNIT -> true;
            case ROOM -> shift.roomId().equals(roomId);
            case DOCTOR -> shift.doctor() != null && shift.doctor().staffId().equals(staffId);
        };
    }

    /** True when nobody can be seen in this slot. Whole days are those on which the shift began. */
    public boolean covers(Slot slot) {
        LocalTime begin = from;
        LocalTime end = until;
        if (begin == null || end == null) {
            return isWithin(slot.day());
        }
        LocalDate day = slot.from().toLocalDate();
        return Stream.of(day.minusDays(1), day).filter(this::isWithin).anyMatch(each -> {
            LocalDateTime ends = end.isAfter(begin) ? each.atTime(end) : each.plusDays(1).atTime(end);
            return slot.from().isBefore(ends) && slot.until().isAfter(each.atTime(begin));
        });
    }

    private boolean isWithin(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
