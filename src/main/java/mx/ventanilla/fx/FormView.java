package mx.ventanilla.fx;

import java.time.Clock;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Messages;

/** Draws a form's entries one below the other; see {@link FormFields}. */
public final class FormView extends VBox {
    private final FormFields fields;

    public FormView(Messages messages, String prefix, RecordForm form, Clock clock) {
        this.fields = new FormFields(messages, prefix, clock);
        getStyleClass().add("form");
        form.entries().forEach(entry -> getChildren().add(fields.draw(entry)));
        form.findings().addListener((ListChangeListener<Finding>) change -> fields.faults().show(form.findings()));
        form.refusalsProperty().addListener((property, old, count) -> fields.faults().focusFirst());
    }

    /** Puts the focus in the first field. */
    public void focusFirst() {
        fields.inputs().stream().filter(input -> !input.isDisabled()).findFirst().ifPresent(Node::requestFocus);
    }
}
