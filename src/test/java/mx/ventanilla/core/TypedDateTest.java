package mx.ventanilla.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mx.ventanilla.core.TypedDate.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private final TypedDate ahead = new TypedDate(TUESDAY, Side.AHEAD);
    private final TypedDate behind = new TypedDate(TUESDAY, Side.BEHIND);

    @ParameterizedTest
    @CsvSource({"5/3,2027-03-05", "5-3,2027-03-05", "5 mar,2027-03-05", "5 de marzo,2027-03-05",
            "5 de marzo de 2028,2028-03-05",
            "05032027,2027-03-05", "050327,2027-03-05", "0503,2027-03-05", "5/3/27,2027-03-05", "2027-03-05,2027-03-05",
            "24/11,2026-11-24", "23/11,2027-11-23", "hoy,2026-11-24", "mañana,2026-11-25", "Manana,2026-11-25",
            "pasado  mañana,2026-11-26", "+28,2026-12-22", "-1,2026-11-23", "lunes,2026-11-30", "mié,2026-11-25",
            "martes,2026-12-01", "29/2,2028-02-29", "tomorrow,2026-11-25", "5 march,2027-03-05"})
    void readsAnAppointmentsDay(String typed, LocalDate meant) {
        assertThat(ahead.read(typed)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"5/3,2026-03-05", "14/3/79,1979-03-14", "14031979,1979-03-14", "140326,2026-03-14", "141226,1926-12-14",
            "lunes,2026-11-23", "29 feb,2024-02-29"})
    void readsABirthDateBehindToday(String typed, LocalDate meant) {
        assertThat(behind.read(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "31/2", "32/1", "5/13", "5", "abc", "5/", "+", "99999999", "1/2/3/4", "xx 5",
            "31 abr"})
    void refusesWhatIsNoDate(String typed) {
        assertThat(ahead.read(typed)).isEmpty();
        assertThat(behind.read(typed)).isEmpty();
    }

    @Test
    void readsBackEveryDayOfTenYears() {
        for (LocalDate day = TUESDAY.minusYears(5); day.isBefore(TUESDAY.plusYears(5)); day = day.plusDays(1)) {
            String typed = "%02d%02d%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            assertThat(ahead.read(typed)).as(typed).contains(day);
        }
    }
}
