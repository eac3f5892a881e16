package mx.ventanilla.fx;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;
import mx.ventanilla.core.TypedTime;
import org.jspecify.annotations.Nullable;

/** A time of day, typed as 830, 8:30 or 8; written out when the field is left or Enter is pressed. */
public final class TimeField extends TextField {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm");
    private final ObjectProperty<@Nullable LocalTime> value = new SimpleObjectProperty<>(this, "value");

    public TimeField() {
        new TypedValue<>(this, value, TypedTime::read, SHOWN::format);
    }

    /** Null while the field is empty or holds no time. */
    public ObjectProperty<@Nullable LocalTime> valueProperty() {
        return value;
    }
}
