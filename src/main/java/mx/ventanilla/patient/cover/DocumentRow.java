package mx.ventanilla.patient.cover;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.TypedDate;
import mx.ventanilla.fx.DateField;
import mx.ventanilla.fx.Icons;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Tone;

/** One paper of the checklist: how it stands, until when it serves, and the button that notes it. */
final class DocumentRow extends HBox {
    private static final double DATE_WIDTH = 120;
    /** The same for what is noted and what is taken back, so that the dates stand below each other. */
    private static final double NOTED_WIDTH = 144;

    DocumentRow(DocumentsViewModel model, int number) {
        DocumentLine line = model.lines().get(number - 1);
        Messages messages = model.messages();
        getStyleClass().addAll("panel-row", "paper-row");
        if (number == 1) {
            getStyleClass().add("first");
        }
        Node picture = Icons.of(icon(line.state()));
        tone(line.state()).applyTo(picture.getStyleClass());
        String name = messages.text(line.kind().textKey());
        Label heading = new Label(name);
        heading.getStyleClass().add("row-title");
        Label state = new Label(stateWords(line, messages));
        state.getStyleClass().add("muted");
        VBox words = new VBox(heading, state);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(picture, words, until(model, line, name), noted(model, line, number));
        setAccessibleText(name + ", " + state.getText());
    }

    private static DateField until(DocumentsViewModel model, DocumentLine line, String name) {
        Messages words = model.messages();
        DateField field = new DateField();
        field.setId("until" + line.kind().name());
        field.use(model.clock(), TypedDate.Side.AHEAD, words.locale());
        field.setPromptText(words.text("cover.documents.until"));
        field.setAccessibleText(words.text("cover.documents.untilOf", name));
        field.setPrefWidth(DATE_WIDTH);
        field.setMinWidth(DATE_WIDTH);
        field.setDisable(!model.mayNote());
        CoverDocument noted = line.noted();
        field.valueProperty().set(noted == null ? null : noted.expiresOn());
        field.valueProperty().subscribe((before, day) -> model.serveUntil(line, day));
        return field;
    }

    private static KeyButton noted(DocumentsViewModel model, DocumentLine line, int number) {
        KeyButton button = new KeyButton();
        button.setId("note" + line.kind().name() + "Button");
        button.setText(model.messages().text(line.state().isWanting()
                ? "cover.documents.shownToday"
                : "cover.documents.takeBack"));
        button.setKeys(String.valueOf(number));
        button.setPrefWidth(NOTED_WIDTH);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setDisable(!model.mayNote());
        button.setOnAction(event -> model.toggle(number));
        return button;
    }

    private static String stateWords(DocumentLine line, Messages words) {
        CoverDocument noted = line.noted();
        LocalDate seen = noted == null ? null : noted.seenOn();
        String state = words.text("cover.documents.state." + line.state().name());
        return seen == null
                ? state
                : state + " · " + DateTimeFormatter.ofPattern("d MMM yyyy", words.locale()).format(seen);
    }

    private static String icon(DocumentState state) {
        return switch (state) {
            case SHOWN -> "fth-check-circle";
            case EXPIRING -> "fth-clock";
            case MISSING -> "fth-circle";
            case EXPIRED -> "fth-x-circle";
        };
    }

    private static Tone tone(DocumentState state) {
        return switch (state) {
            case SHOWN -> Tone.OK;
            case EXPIRING, MISSING -> Tone.WARN;
            case EXPIRED -> Tone.BAD;
        };
    }
}
