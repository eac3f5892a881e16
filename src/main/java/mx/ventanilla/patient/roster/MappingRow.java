package mx.ventanilla.patient.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.fx.WordCell;

/** Which column of the file holds one field. */
final class MappingRow extends VBox {
    /** Told when another column is chosen. */
    @FunctionalInterface
    interface Chooser {
        void choose(RosterField field, Optional<Integer> column);
    }

    private final RosterField field;
    private final List<String> headings;
    private final ComboBox<Optional<Integer>> box = new ComboBox<>();
    private final Label needed = new Label();

    private MappingRow(RosterField field, ColumnMapping mapping, Messages messages, Chooser chooser) {
        this.field = field;
        headings = mapping.headings();
        getStyleClass().add("form-field");
        box.setId(field.name() + "ColumnField");
        box.setMaxWidth(Double.MAX_VALUE);
        WordCell.use(box, column -> column.map(headings::get)
                .orElseGet(() -> messages.text("admin.roster.mapping.none")));
        List<Optional<Integer>> columns = new ArrayList<>();
        columns.add(Optional.empty());
        IntStream.range(0, headings.size()).forEach(column -> columns.add(Optional.of(column)));
        box.getItems().setAll(columns);
        show(mapping);
        box.valueProperty().addListener((property, old, column) -> chooser.choose(field, column));
        Label label = new Label(messages.text(field.labelKey()));
        label.getStyleClass().add("field-label");
        label.setLabelFor(box);
        needed.setText(messages.text("admin.roster.mapping.needed"));
        needed.getStyleClass().add("field-problem");
        needed.setWrapText(true);
        needed.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(label, box, needed);
    }

    private void show(ColumnMapping mapping) {
        box.setValue(mapping.columnOf(field));
        boolean missing = mapping.missing().contains(field);
        box.getStyleClass().removeAll("wrong");
        if (missing) {
            box.getStyleClass().add("wrong");
        }
        Shown.when(needed, missing);
    }

    /** Fills a place with a row for each field. Rows of the same columns stay, and with them the focus. */
    static void show(Pane place, ColumnMapping mapping, Messages messages, Chooser chooser) {
        List<MappingRow> rows = place.getChildren().stream().map(MappingRow.class::cast)
                .filter(row -> row.headings.equals(mapping.headings())).toList();
        if (rows.isEmpty()) {
            place.getChildren().setAll(Arrays.stream(RosterField.values())
                    .map(field -> new MappingRow(field, mapping, messages, chooser)).toList());
        } else {
            rows.forEach(row -> row.show(mapping));
        }
    }
}
