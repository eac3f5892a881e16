package mx.ventanilla.patient.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.Finding;
import mx.ventanilla.fx.FormEntry;
import mx.ventanilla.fx.FormFields;

/** Draws the parts of the form in three columns; all but the first stay closed while nobody needs them. */
final class FormParts {
    private static final int COLUMNS = 3;
    private final FormFields fields;
    private final RegistrationViewModel model;
    private final Map<FormPart, TitledPane> panes = new EnumMap<>(FormPart.class);

    FormParts(FormFields fields, RegistrationViewModel model) {
        this.fields = fields;
        this.model = model;
    }

    void essential(GridPane grid) {
        draw(FormPart.ESSENTIAL, grid);
        RegistrationForm form = model.form();
        BooleanBinding doubtful = Bindings.createBooleanBinding(
                () -> form.curpUnverified.value().get() || model.findings().stream()
                        .anyMatch(finding -> finding.field().equals("curp")),
                model.findings(), form.curpUnverified.value());
        Node flag = grid.getChildren().getLast();
        flag.visibleProperty().bind(doubtful);
        flag.managedProperty().bind(doubtful);
    }

    List<TitledPane> others() {
        for (FormPart part : FormPart.values()) {
            if (part != FormPart.ESSENTIAL) {
                GridPane grid = new GridPane();
                grid.getStyleClass().add("form-grid");
                draw(part, grid);
                TitledPane pane = new TitledPane(model.messages().text(part.textKey()), grid);
                pane.setId("part" + part.name());
                pane.setAnimated(false);
                pane.setExpanded(false);
                panes.put(part, pane);
            }
        }
        return List.copyOf(panes.values());
    }

    /** Opens the parts that say something, closes the others, and goes to the top. */
    void begin() {
        panes.forEach((part, pane) -> pane.setExpanded(model.stored() != null && model.form().entriesOf(part).stream()
                .anyMatch(FormParts::saysSomething)));
        fields.inputs().getFirst().requestFocus();
    }

    /** Opens the parts in which something is wrong. */
    void openFaulty() {
        Set<String> faulty = model.findings().stream().filter(Finding::isError).map(Finding::field)
                .collect(Collectors.toSet());
        panes.forEach((part, pane) -> {
            if (model.form().entriesOf(part).stream().anyMatch(entry -> faulty.contains(entry.name()))) {
                pane.setExpanded(true);
            }
        });
    }

    private static boolean saysSomething(FormEntry entry) {
        return !(entry instanceof FormEntry.Flag) && !entry.content().toString().isEmpty();
    }

    private void draw(FormPart part, GridPane grid) {
        List<ColumnConstraints> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            columns.add(column);
        }
        grid.getColumnConstraints().setAll(columns);
        List<FormEntry> entries = model.form().entriesOf(part);
        for (int i = 0; i < entries.size(); i++) {
            VBox field = fields.draw(entries.get(i));
            boolean alone = entries.get(i).name().equals("remarks") || entries.get(i).name().equals("curpUnverified");
            grid.add(field, alone ? 0 : i % COLUMNS, i / COLUMNS, alone ? COLUMNS : 1, 1);
        }
    }
}
