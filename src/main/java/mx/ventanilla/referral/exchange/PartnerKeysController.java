package mx.ventanilla.referral.exchange;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.fx.SpareWidth;
import mx.ventanilla.print.QrPicture;
import org.jspecify.annotations.Nullable;

/** The keys of this unit and of others, with fingerprints to be read aloud. */
@SuppressWarnings("NullAway.Init")
public final class PartnerKeysController {
    private final PartnerKeysViewModel model;
    private final Messages messages;
    @FXML
    private Label ownFingerprint;
    @FXML
    private ImageView ownQr;
    @FXML
    private TextField ownFileField;
    @FXML
    private KeyButton writeOwnButton;
    @FXML
    private TextField keySourceField;
    @FXML
    private KeyButton readKeyButton;
    @FXML
    private VBox keyStrangerBlock;
    @FXML
    private Label keyStrangerLabel;
    @FXML
    private Label keyStrangerFingerprint;
    @FXML
    private TextField keyFingerprintField;
    @FXML
    private KeyButton acceptKeyButton;
    @FXML
    private HBox keysProblem;
    @FXML
    private Label keysProblemLabel;
    @FXML
    private HBox keysDone;
    @FXML
    private Label keysDoneLabel;
    @FXML
    private TableView<PartnerKey> keysTable;
    @FXML
    private KeyButton turnKeyButton;

    PartnerKeysController(PartnerKeysViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    public void initialize() {
        ownFingerprint.setText(model.ownFingerprint());
        ownQr.setImage(new Image(new ByteArrayInputStream(QrPicture.png(model.ownText()))));
        ownFileField.textProperty().bindBidirectional(model.outFileProperty());
        press(writeOwnButton, model::writeOwn);
        keySourceField.textProperty().bindBidirectional(model.sourceProperty());
        keySourceField.setOnAction(event -> model.read());
        press(readKeyButton, model::read);
        keyFingerprintField.textProperty().bindBidirectional(model.fingerprintProperty());
        keyFingerprintField.setOnAction(event -> model.accept());
        press(acceptKeyButton, model::accept);
        model.strangerProperty().subscribe(this::showStranger);
        model.problemProperty().subscribe(this::showProblem);
        model.doneProperty().subscribe(this::showDone);
        keysTable.setItems(model.partners());
        keysTable.getColumns().setAll(List.of(column("unit", 260, PartnerKey::unitName),
                column("fingerprint", 260, key -> key.keys().fingerprint()),
                column("state", 160, key -> messages.text(key.active() ? "keys.state.active" : "keys.state.retired"))));
        SpareWidth.share(keysTable, "unitColumn", "fingerprintColumn", "stateColumn");
        keysTable.getSelectionModel().selectedItemProperty().subscribe(model.chosenProperty()::set);
        model.chosenProperty().subscribe(this::showTurn);
        press(turnKeyButton, model::turn);
    }

    private TableColumn<PartnerKey, String> column(String name, double width, Function<PartnerKey, String> shown) {
        TableColumn<PartnerKey, String> column = new TableColumn<>(messages.text("keys.column." + name));
        column.setId(name + "Column");
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(shown.apply(cell.getValue())));
        return column;
    }

    private void showStranger(@Nullable KeyCard card) {
        Shown.when(keyStrangerBlock, card != null);
        if (card != null) {
            keyStrangerLabel.setText(messages.text("exchange.stranger", card.name()));
            keyStrangerFingerprint.setText(card.fingerprint());
            keyFingerprintField.requestFocus();
        }
    }

    private void showTurn(@Nullable PartnerKey key) {
        Shown.when(turnKeyButton, key != null);
        if (key != null) {
            turnKeyButton.setText(messages.text(key.active() ? "keys.retire" : "keys.use"));
        }
    }

    private void showProblem(@Nullable Problem problem) {
        Shown.when(keysProblem, problem != null);
        keysProblemLabel.setText(problem == null ? "" : messages.text(problem));
    }

    private void showDone(@Nullable Sentence sentence) {
        Shown.when(keysDone, sentence != null);
        keysDoneLabel.setText(sentence == null ? "" : messages.text(sentence));
    }

    private void press(KeyButton button, Runnable act) {
        button.setOnAction(event -> act.run());
        if (button != turnKeyButton) {
            button.disableProperty().bind(model.busyProperty());
        }
    }

    void focusDefault() {
        keySourceField.requestFocus();
    }
}
