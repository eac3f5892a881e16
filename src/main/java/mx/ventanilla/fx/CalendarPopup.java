package mx.ventanilla.fx;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/** JavaFX's calendar under a field of our own; Alt+↓ opens it, Esc closes it. */
final class CalendarPopup {
    private CalendarPopup() {}

    /** @param today the day at which it opens while the field is empty */
    static void attachTo(TextField field, ObjectProperty<@Nullable LocalDate> value, Supplier<LocalDate> today) {
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
                event.consume();
                open(field, value, today.get());
            }
        });
    }

    private static void open(TextField field, ObjectProperty<@Nullable LocalDate> value, LocalDate today) {
        LocalDate shown = value.get() == null ? today : value.get();
        DatePicker picker = new DatePicker(shown);
        Popup popup = new Popup();
        popup.setAutoHide(true);
        Node calendar = new DatePickerSkin(picker).getPopupContent();
        popup.getContent().add(calendar);
        Consumer<LocalDate> choose = chosen -> {
            value.set(chosen);
            popup.hide();
        };
        picker.valueProperty().addListener((property, old, chosen) -> choose.accept(chosen));
        chooseAgain(calendar, shown, choose);
        Bounds place = field.localToScreen(field.getBoundsInLocal());
        popup.show(field, place.getMinX(), place.getMaxY() + 4);
        cell(calendar, shown).ifPresent(Node::requestFocus);
    }

    /** The day that is shown as chosen may be the one that is wanted: the picker itself tells only of another. */
    private static void chooseAgain(Node calendar, LocalDate shown, Consumer<LocalDate> choose) {
        calendar.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (cell(calendar, shown).filter(cell -> cell.contains(cell.sceneToLocal(event.getSceneX(),
                    event.getSceneY()))).isPresent()) {
                choose.accept(shown);
            }
        });
        calendar.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && cell(calendar, shown).filter(Node::isFocused).isPresent()) {
                event.consume();
                choose.accept(shown);
            }
        });
    }

    private static Optional<DateCell> cell(Node calendar, LocalDate day) {
        return calendar.lookupAll(".day-cell").stream().filter(DateCell.class::isInstance).map(DateCell.class::cast)
                .filter(cell -> day.equals(cell.getItem())).findFirst();
    }
}
