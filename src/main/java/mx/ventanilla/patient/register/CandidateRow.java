package mx.ventanilla.patient.register;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.Icons;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.patient.duplicate.Candidate;
import mx.ventanilla.patient.duplicate.Likelihood;

/** Somebody stored who may be the person being typed, why, and the key that takes them. */
final class CandidateRow extends HBox {
    CandidateRow(RegistrationViewModel model, int number) {
        Candidate candidate = model.candidates().found().get(number - 1);
        boolean likely = candidate.comparison().likelihood() == Likelihood.VERY_LIKELY;
        getStyleClass().addAll("candidate-row", "notice");
        (likely ? Tone.WARN : Tone.NEUTRAL).applyTo(getStyleClass());
        Label name = label(candidate.patient().names().display(), "row-title");
        Label line = label(model.candidates().line(candidate), "small");
        Label reasons = label(model.candidates().reasons(candidate), "small");
        VBox words = new VBox(name, line, reasons);
        HBox.setHgrow(words, Priority.ALWAYS);
        KeyButton take = new KeyButton();
        take.setId("candidate" + number + "Button");
        take.setText(model.messages().text("patients.form.take"));
        take.setKeys("Ctrl+" + number);
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.setFocusTraversable(false);
        take.setOnAction(event -> model.takeExisting(number));
        getChildren().addAll(Icons.of(likely ? "fth-alert-triangle" : "fth-user"), words, take);
        setAccessibleText(name.getText() + ", " + line.getText() + ", " + reasons.getText());
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
