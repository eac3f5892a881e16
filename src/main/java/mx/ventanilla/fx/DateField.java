package mx.ventanilla.fx;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;
import mx.ventanilla.core.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * A day, typed as 5/3, 05032027, mañana or +28; written out with its weekday when the field is left or Enter is pressed.
 * Alt+↓ opens a calendar.
 */
public final class DateField extends TextField {
    private static final Locale MEXICO = Locale.of("es", "MX");
    private final ObjectProperty<@Nullable LocalDate> value = new SimpleObjectProperty<>(this, "value");
    private DateTimeFormatter shown = formatter(MEXICO);
    private TypedDate.Side side = TypedDate.Side.AHEAD;
    private @Nullable Clock clock;

    public DateField() {
        new TypedValue<>(this, value, this::read, this::write);
        CalendarPopup.attachTo(this, value, this::today);
    }

    /** Must be called before anything is typed. */
    public void use(Clock todaysClock, TypedDate.Side dates, Locale locale) {
        clock = todaysClock;
        side = dates;
        shown = formatter(locale);
    }

    /** Null while the field is empty or holds no date. */
    public ObjectProperty<@Nullable LocalDate> valueProperty() {
        return value;
    }

    private Optional<LocalDate> read(String text) {
        String withoutWeekday = text.strip().replaceFirst("^\\p{L}{2,3}\\.? (?=\\d)", "");
        return new TypedDate(today(), side).read(withoutWeekday);
    }

    private LocalDate today() {
        if (clock == null) {
            throw new IllegalStateException("the field does not know today");
        }
        return LocalDate.now(clock);
    }

    private String write(LocalDate date) {
        return shown.format(date);
    }

    private static DateTimeFormatter formatter(Locale locale) {
        return DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale);
    }
}
