package mx.ventanilla.fx;

import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/** JavaFX's calendar under a field of our own; Alt+↓ opens it, Esc closes it. */
final class CalendarPopup {
    private CalendarPopup() {}

    static void attachTo(TextField field, ObjectProperty<@Nullable LocalDate> value) {
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
                event.consume();
                open(field, value);
            }
        });
    }

    private static void open(TextField field, ObjectProperty<@Nullable LocalDate> value) {
        DatePicker picker = new DatePicker(value.get());
        Popup popup = new Popup();
        popup.setAutoHide(true);
        popup.getContent().add(new DatePickerSkin(picker).getPopupContent());
        picker.valueProperty().addListener((property, old, chosen) -> {
            value.set(chosen);
            popup.hide();
        });
        Bounds place = field.localToScreen(field.getBoundsInLocal());
        popup.show(field, place.getMinX(), place.getMaxY() + 4);
    }
}
