package mx.ventanilla.patient.file;

import java.util.function.Consumer;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import mx.ventanilla.patient.duplicate.MergeConflict.Side;

/** Two values of one thing, of which one is kept; the arrow keys go from one to the other. */
record JoinChoice(RadioButton survivor, RadioButton merged) {
    JoinChoice(String survivorText, String mergedText, String caption, boolean takesMerged, Consumer<Side> onChosen) {
        this(button(survivorText, caption), button(mergedText, caption));
        ToggleGroup group = new ToggleGroup();
        survivor.setToggleGroup(group);
        merged.setToggleGroup(group);
        (takesMerged ? merged : survivor).setSelected(true);
        merged.selectedProperty().subscribe((old, chosen) -> onChosen.accept(chosen ? Side.MERGED : Side.SURVIVOR));
    }

    private static RadioButton button(String text, String caption) {
        RadioButton button = new RadioButton(text);
        button.setWrapText(true);
        button.setAccessibleText(caption + ": " + text);
        return button;
    }
}
