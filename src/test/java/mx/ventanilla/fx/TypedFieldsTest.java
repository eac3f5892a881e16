package mx.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.TypedDate;
import mx.ventanilla.support.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TypedFieldsTest {
    private DateField day;
    private TimeField hour;
    private Screen screen;

    @BeforeEach
    void showsBothFields() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T15:42:00Z"), ZoneId.of("America/Mexico_City"));
        screen = Screen.show(400, 300, () -> {
            day = new DateField();
            day.use(clock, TypedDate.Side.AHEAD, Messages.SPANISH);
            hour = new TimeField();
            return new VBox(day, hour);
        });
        screen.doing(day::requestFocus);
    }

    @AfterEach
    void closes() {
        screen.close();
    }

    @Test
    void writesTheDayOutWhenTheFieldIsLeft() {
        screen.write("5/3").type(KeyCode.TAB);
        assertThat(day.getText()).isEqualTo("vie 5 mar 2027");
        assertThat(day.valueProperty().get()).isEqualTo(LocalDate.of(2027, 3, 5));
    }

    @Test
    void readsBackWhatItWroteAfterAChange() {
        screen.write("5/3").type(KeyCode.ENTER, KeyCode.END, KeyCode.BACK_SPACE).write("8").type(KeyCode.TAB);
        assertThat(day.valueProperty().get()).isEqualTo(LocalDate.of(2028, 3, 5));
    }

    @Test
    void keepsAndMarksWhatIsNoDay() {
        screen.write("31/2").type(KeyCode.TAB);
        assertThat(day.getText()).isEqualTo("31/2");
        assertThat(day.getStyleClass()).contains("wrong");
        assertThat(day.valueProperty().get()).isNull();
        screen.doing(day::requestFocus);
        screen.type(KeyCode.END, KeyCode.BACK_SPACE).write("3").type(KeyCode.TAB);
        assertThat(day.getStyleClass()).doesNotContain("wrong");
    }

    @Test
    void writesTheHourOut() {
        screen.type(KeyCode.TAB).write("830").type(KeyCode.ENTER);
        assertThat(hour.getText()).isEqualTo("08:30");
        assertThat(hour.valueProperty().get()).isEqualTo(LocalTime.of(8, 30));
    }

    @Test
    void showsADayChosenElsewhere() {
        screen.doing(() -> day.valueProperty().set(LocalDate.of(2027, 1, 2)));
        assertThat(day.getText()).isEqualTo("sáb 2 ene 2027");
        screen.doing(() -> day.valueProperty().set(null));
        assertThat(day.getText()).isEmpty();
    }

    @Test
    void opensACalendar() {
        screen.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        assertThat(screen.listTargetWindows()).hasSize(2);
    }
}
