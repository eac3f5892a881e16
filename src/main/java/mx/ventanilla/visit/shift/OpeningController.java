package mx.ventanilla.visit.shift;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** The list of checks, and the note that the shift before left. */
@SuppressWarnings("NullAway.Init")
public final class OpeningController {
    private final OpeningViewModel model;
    private final ShiftWords words;
    private final Consumer<String> goTo;
    @FXML
    private ListView<OpeningCheck> checkList;
    @FXML
    private Label handOverNote;
    @FXML
    private Label handOverBy;

    /** @param goTo shows the part of Turno with this id */
    OpeningController(OpeningViewModel model, ShiftWords words, Consumer<String> goTo) {
        this.model = model;
        this.words = words;
        this.goTo = goTo;
    }

    @FXML
    public void initialize() {
        checkList.setItems(model.checks());
        checkList.setCellFactory(list -> new CheckCell(words));
        checkList.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                mend();
            }
        });
        checkList.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                mend();
            }
        });
        model.noteProperty().subscribe(this::tell);
    }

    private void mend() {
        Optional.ofNullable(checkList.getSelectionModel().getSelectedItem()).map(OpeningCheck::part)
                .filter(part -> !part.isEmpty()).ifPresent(goTo);
    }

    private void tell(Optional<HandOver> note) {
        handOverNote.setText(note.map(HandOver::note).orElseGet(() -> words.text("shift.opening.noNote")));
        handOverBy.setText(note.map(words::handOver).orElse(""));
    }

    void focusDefault() {
        checkList.requestFocus();
        if (checkList.getSelectionModel().isEmpty()) {
            checkList.getSelectionModel().selectFirst();
        }
    }
}
