package mx.ventanilla.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Shifts are rows: which of them a room works on a day. */
class RoomCalendarTest {
    private static final LocalDate FRIDAY = LocalDate.of(2027, 3, 5);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final String WEEK = "12345";
    private final CalendarRows.Room room = new CalendarRows.Room(UUID.randomUUID(), 1, UUID.randomUUID(), 15, 4);

    @Test
    void aRowOfTheSameShiftReplacesTheEarlierOneFromItsDayOn() {
        RoomCalendar calendar = calendar(shift("V", 14, 20, WEEK, LONG_AGO),
                shift("V", 14, 18, WEEK, FRIDAY.plusDays(3)));

        assertThat(ends(calendar, FRIDAY)).containsExactly(LocalTime.of(20, 0));
        assertThat(calendar.on(FRIDAY).getFirst().slots()).hasSize(24);
        assertThat(ends(calendar, FRIDAY.plusDays(3))).containsExactly(LocalTime.of(18, 0));
        assertThat(calendar.on(FRIDAY.plusDays(3)).getFirst().slots()).hasSize(16);
    }

    @Test
    void theWeekendHasItsOwnShiftAndOtherDaysDoNot() {
        RoomCalendar calendar = calendar(shift("M", 8, 14, WEEK, LONG_AGO), shift("A", 8, 20, "67", LONG_AGO));

        assertThat(calendar.on(FRIDAY)).extracting(RoomShift::shiftCode).containsExactly("M");
        assertThat(calendar.on(FRIDAY.plusDays(1))).extracting(RoomShift::shiftCode).containsExactly("A");
        assertThat(calendar.on(FRIDAY.plusDays(2))).extracting(RoomShift::shiftCode).containsExactly("A");
    }

    @Test
    void aNightShiftBelongsToTheDayOnWhichItBegan() {
        RoomShift night = calendar(shift("N", 21, 4, "5", LONG_AGO)).on(FRIDAY).getFirst();

        assertThat(night.until()).isEqualTo(FRIDAY.plusDays(1).atTime(4, 0));
        assertThat(night.slots()).hasSize(28).allSatisfy(slot -> assertThat(slot.day()).isEqualTo(FRIDAY));
        assertThat(calendar(shift("N", 21, 4, "5", LONG_AGO)).on(FRIDAY.plusDays(1))).isEmpty();
    }

    private RoomCalendar calendar(CalendarRows.Shift... shifts) {
        return new RoomCalendar(new CalendarRows(List.of(room), List.of(shifts), List.of(), List.of(), List.of()));
    }

    private static List<LocalTime> ends(RoomCalendar calendar, LocalDate day) {
        return calendar.on(day).stream().map(shift -> shift.until().toLocalTime()).toList();
    }

    private static CalendarRows.Shift shift(String code, int from, int until, String weekdays, LocalDate validFrom) {
        return new CalendarRows.Shift(UUID.randomUUID(), code, LocalTime.of(from, 0), LocalTime.of(until, 0), weekdays,
                validFrom);
    }
}
