package mx.ventanilla.patient.cover;

import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.KeyButton;

/** The checklist of a patient's papers; the keys 1 to 9 note one as shown or take that back. */
@SuppressWarnings("NullAway.Init")
public final class DocumentsController {
    private final DocumentsViewModel model;
    private final Runnable back;

    @FXML
    private VBox documentsPage;
    @FXML
    private VBox documentRows;
    @FXML
    private ProgressBar documentsBusy;
    @FXML
    private HBox documentsProblem;
    @FXML
    private Label documentsProblemLabel;
    @FXML
    private KeyButton documentsBackButton;

    /** @param back leaves the page */
    public DocumentsController(DocumentsViewModel model, Runnable back) {
        this.model = model;
        this.back = back;
    }

    @FXML
    public void initialize() {
        documentsBusy.visibleProperty().bind(model.busyProperty());
        documentsProblemLabel.textProperty().bind(model.problemProperty());
        documentsProblem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        documentsProblem.managedProperty().bind(documentsProblem.visibleProperty());
        documentsBackButton.setOnAction(event -> back.run());
        model.lines().subscribe(this::show);
        show();
        documentsPage.addEventHandler(KeyEvent.KEY_PRESSED, this::choose);
        documentsPage.visibleProperty().subscribe(this::takeFocus);
    }

    private void takeFocus(boolean shown) {
        if (shown) {
            documentsPage.requestFocus();
        }
    }

    private void choose(KeyEvent event) {
        if (!(event.getTarget() instanceof TextInputControl) && event.getCode().isDigitKey()) {
            model.toggle(event.getCode().getName().charAt(event.getCode().getName().length() - 1) - '0');
            event.consume();
        }
    }

    private void show() {
        documentRows.getChildren().setAll(IntStream.rangeClosed(1, model.lines().size())
                .mapToObj(number -> new DocumentRow(model, number)).toList());
    }
}
