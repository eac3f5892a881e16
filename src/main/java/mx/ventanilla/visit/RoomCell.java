package mx.ventanilla.visit;

import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;
import org.jspecify.annotations.Nullable;

/** One room of the strip. */
final class RoomCell extends ListCell<RoomStrip> {
    static final double HEIGHT = 60;
    private static final PseudoClass CONCERNED = PseudoClass.getPseudoClass("concerned");

    private final RoomWords words;
    private final ObservableValue<@Nullable UUID> concerned;
    private final Label number = label("room-number");
    private final Label doctor = label("strong");
    private final StateLabel state = new StateLabel();
    private final Label waiting = label("room-waiting");
    private final Label longest = new Label();
    private final Label pace = label("small", "muted");
    private final Label next = label("room-next");
    private final HBox row = new HBox();

    RoomCell(RoomWords words, ObservableValue<@Nullable UUID> concerned) {
        this.words = words;
        this.concerned = concerned;
        VBox person = new VBox(doctor, state);
        person.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(person, Priority.ALWAYS);
        person.setMinWidth(0);
        VBox waits = new VBox(longest, pace);
        waits.getStyleClass().add("room-waits");
        row.getStyleClass().add("room-row");
        row.getChildren().addAll(number, person, waiting, waits, next);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        concerned.subscribe(room -> mark());
    }

    @Override
    protected void updateItem(@Nullable RoomStrip room, boolean empty) {
        super.updateItem(room, empty);
        setGraphic(room == null || empty ? null : row);
        mark();
        if (room == null || empty) {
            setAccessibleText("");
            return;
        }
        Tone tone = FoundIcons.tone(room, words.veryLateMinutes());
        number.setText(String.valueOf(room.roomNumber()));
        doctor.setText(words.doctor(room));
        state.show(tone, FoundIcons.icon(tone, room.punctuality()), words.standing(room));
        waiting.setText(String.valueOf(room.waiting()));
        longest.setText(words.longest(room));
        longest.getStyleClass().removeAll("tone-warn", "tone-bad", "strong");
        if (room.waiting() > 0 && (tone == Tone.WARN || tone == Tone.BAD)) {
            longest.getStyleClass().addAll("strong", tone == Tone.BAD ? "tone-bad" : "tone-warn");
        }
        pace.setText(words.pace(room));
        next.setText(room.nextTicket() == null ? "—" : room.nextTicket());
        setAccessibleText(words.room(room));
    }

    private void mark() {
        RoomStrip room = getItem();
        pseudoClassStateChanged(CONCERNED, room != null && !isEmpty() && room.roomId().equals(concerned.getValue()));
    }

    private static Label label(String... classes) {
        Label label = new Label();
        label.getStyleClass().addAll(classes);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
