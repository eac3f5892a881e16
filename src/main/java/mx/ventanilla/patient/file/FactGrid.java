package mx.ventanilla.patient.file;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Captions with their values, several in a row. */
final class FactGrid {
    private FactGrid() {}

    static void fill(GridPane grid, List<FileWords.Fact> facts, int columns) {
        grid.getChildren().clear();
        for (int i = 0; i < facts.size(); i++) {
            Label caption = new Label(facts.get(i).caption());
            caption.getStyleClass().add("caption");
            Label value = new Label(facts.get(i).value());
            value.getStyleClass().add("medium");
            value.setWrapText(true);
            value.setMinHeight(Region.USE_PREF_SIZE);
            grid.add(new VBox(caption, value), i % columns, i / columns);
        }
    }
}
