package mx.ventanilla.sync.screen;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.sync.conflict.ConflictCase;
import mx.ventanilla.sync.conflict.ConflictField;
import mx.ventanilla.sync.conflict.Side;
import org.jspecify.annotations.Nullable;

/** One field in dispute: its name, whether it is decided, and the two values to choose from. */
final class FieldRow extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private final ConflictField field;
    private final SyncWords sentences;
    private final String proposal;
    private final VBox head;
    private final StateLabel state = new StateLabel();
    private final RadioButton left = new RadioButton();
    private final RadioButton right = new RadioButton();
    private boolean marking;

    FieldRow(ConflictCase conflict, ConflictField field, ConflictWords words, SyncWords sentences,
            BiConsumer<String, Side> marked, boolean maySettle) {
        this.field = field;
        this.sentences = sentences;
        this.proposal = words.proposal(field.proposal());
        getStyleClass().add("conflict-row");
        String name = words.field(conflict.entity(), field.group());
        Label title = new Label(name);
        title.getStyleClass().add("strong");
        head = new VBox(title, state);
        head.getStyleClass().add("conflict-head");
        ToggleGroup choice = new ToggleGroup();
        boolean asked = maySettle && ConflictsViewModel.isAsked(field);
        getChildren().addAll(head, cell(left, choice, words.value(field, Side.LOCAL), name, asked),
                cell(right, choice, words.value(field, Side.REMOTE), name, asked));
        left.setId(field.group().replace("*", "all") + "Left");
        right.setId(field.group().replace("*", "all") + "Right");
        choice.selectedToggleProperty().subscribe(toggle -> {
            if (toggle != null && !marking) {
                marked.accept(field.group(), toggle.equals(left) ? Side.LOCAL : Side.REMOTE);
            }
        });
        mark(field.decided());
    }

    String group() {
        return field.group();
    }

    RadioButton left() {
        return left;
    }

    /** @param side what is marked now; null for nothing */
    void mark(@Nullable Side side) {
        Side shown = field.decided() == null ? side : field.decided();
        marking = true;
        left.setSelected(shown == Side.LOCAL);
        right.setSelected(shown == Side.REMOTE);
        marking = false;
        left.getParent().pseudoClassStateChanged(CHOSEN, shown == Side.LOCAL);
        right.getParent().pseudoClassStateChanged(CHOSEN, shown == Side.REMOTE);
        head.pseudoClassStateChanged(OPEN, shown == null);
        if (field.decided() != null) {
            state.show(Tone.OK, "fth-check", sentences.text("sync.conflict.decided"));
        } else if (shown == null) {
            state.show(Tone.WARN, "fth-alert-circle", sentences.text("sync.conflict.open"));
        } else {
            var proposed = field.proposal();
            boolean asProposed = proposed != null && proposed.side() == shown;
            state.show(Tone.NEUTRAL, "fth-check", asProposed ? proposal : sentences.text("sync.conflict.chosen"));
        }
    }

    private HBox cell(RadioButton button, ToggleGroup choice, String value, String name, boolean asked) {
        button.setText(value);
        button.setToggleGroup(choice);
        button.setWrapText(true);
        button.setDisable(!asked);
        button.setAccessibleText(name + ": " + value);
        HBox cell = new HBox(button);
        cell.getStyleClass().add("conflict-cell");
        cell.setOnMouseClicked(event -> {
            if (asked) {
                button.setSelected(true);
            }
        });
        HBox.setHgrow(cell, Priority.ALWAYS);
        return cell;
    }
}
