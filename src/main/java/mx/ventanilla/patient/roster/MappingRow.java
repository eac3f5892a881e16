package mx.ventanilla.patient.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.WordCell;

/** Which column of the file holds one field. */
final class MappingRow extends VBox {
    /** Told when another column is chosen. */
    @FunctionalInterface
    interface Chooser {
        void choose(RosterField field, Optional<Integer> column);
    }

    private MappingRow(RosterField field, ColumnMapping mapping, Messages messages, Chooser chooser) {
        getStyleClass().add("form-field");
        ComboBox<Optional<Integer>> box = new ComboBox<>();
        box.setId(field.name() + "ColumnField");
        box.setMaxWidth(Double.MAX_VALUE);
        WordCell.use(box, column -> column.map(mapping.headings()::get)
                .orElseGet(() -> messages.text("admin.roster.mapping.none")));
        List<Optional<Integer>> columns = new ArrayList<>();
        columns.add(Optional.empty());
        IntStream.range(0, mapping.headings().size()).forEach(column -> columns.add(Optional.of(column)));
        box.getItems().setAll(columns);
        box.setValue(mapping.columnOf(field));
        box.valueProperty().addListener((property, old, column) -> chooser.choose(field, column));
        Label label = new Label(messages.text(field.labelKey()));
        label.getStyleClass().add("field-label");
        label.setLabelFor(box);
        getChildren().setAll(label, box);
        if (mapping.missing().contains(field)) {
            box.getStyleClass().add("wrong");
            Label needed = new Label(messages.text("admin.roster.mapping.needed"));
            needed.getStyleClass().add("field-problem");
            getChildren().add(needed);
        }
    }

    static List<MappingRow> of(ColumnMapping mapping, Messages messages, Chooser chooser) {
        return Arrays.stream(RosterField.values()).map(field -> new MappingRow(field, mapping, messages, chooser))
                .toList();
    }
}
