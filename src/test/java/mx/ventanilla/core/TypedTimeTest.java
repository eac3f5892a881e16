package mx.ventanilla.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {
    @ParameterizedTest
    @CsvSource({"830,08:30", "0830,08:30", "8,08:00", "14,14:00", "1430,14:30", "8:30,08:30", "8.30,08:30",
            "8 30,08:30",
            "2:30 pm,14:30", "230p,14:30", "12am,00:00", "12 p.m.,12:00", "0,00:00", "8h,08:00", "9 hrs,09:00"})
    void readsAnHour(String typed, LocalTime meant) {
        assertThat(TypedTime.read(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "8:60", "2500", "13pm", "0am", "abc", "8:3", "12345"})
    void refusesWhatIsNoHour(String typed) {
        assertThat(TypedTime.read(typed)).isEmpty();
    }
}
