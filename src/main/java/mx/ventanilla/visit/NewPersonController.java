package mx.ventanilla.visit;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Sex;
import mx.ventanilla.core.TypedDate;
import mx.ventanilla.fx.DateField;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.visit.NewPersonViewModel.Field;
import org.jspecify.annotations.Nullable;

/** The short form of a new patient; Enter goes on to the next field, Ctrl+Enter registers. */
@SuppressWarnings("NullAway.Init")
public final class NewPersonController {
    private final ReceptionViewModel model;
    private final NewPersonViewModel form;

    @FXML
    private VBox newPersonPage;
    @FXML
    private TextField givenNamesField;
    @FXML
    private TextField firstSurnameField;
    @FXML
    private TextField secondSurnameField;
    @FXML
    private TextField nssField;
    @FXML
    private TextField aggregateCodeField;
    @FXML
    private TextField curpField;
    @FXML
    private TextField phoneField;
    @FXML
    private DateField birthDateField;
    @FXML
    private ComboBox<Sex> sexField;
    @FXML
    private HBox newPersonProblem;
    @FXML
    private Label newPersonProblemLabel;
    @FXML
    private KeyButton registerPersonButton;
    @FXML
    private KeyButton newPersonBackButton;

    NewPersonController(ReceptionViewModel model) {
        this.model = model;
        this.form = model.newPerson();
    }

    @FXML
    public void initialize() {
        bind(givenNamesField, Field.GIVEN_NAMES);
        bind(firstSurnameField, Field.FIRST_SURNAME);
        bind(secondSurnameField, Field.SECOND_SURNAME);
        bind(nssField, Field.NSS);
        bind(aggregateCodeField, Field.AGGREGATE);
        bind(curpField, Field.CURP);
        bind(phoneField, Field.PHONE);
        birthDateField.use(form.words().clock(), TypedDate.Side.BEHIND, form.words().messages().locale());
        birthDateField.valueProperty().bindBidirectional(form.birthDateProperty());
        sexField.setItems(FXCollections.observableArrayList(Sex.values()));
        sexField.setConverter(new SexWords());
        sexField.valueProperty().bindBidirectional(form.sexProperty());
        newPersonProblemLabel.textProperty().bind(form.problemProperty());
        Pages.showWhile(newPersonProblem, form.problemProperty().isNotEmpty());
        registerPersonButton.setOnAction(event -> register());
        registerPersonButton.disableProperty().bind(form.busyProperty());
        newPersonBackButton.setOnAction(event -> model.stepBack());
        newPersonPage.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        form.findings().subscribe(this::showFindings);
        model.modeProperty().subscribe(mode -> takeFocus(mode == PanelMode.NEW_PERSON));
    }

    private void bind(TextField field, Field meaning) {
        field.textProperty().bindBidirectional(form.text(meaning));
    }

    private void takeFocus(boolean shown) {
        if (shown) {
            givenNamesField.requestFocus();
        }
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            register();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField field) {
            field.requestFocusTraversal(TraversalDirection.NEXT);
            event.consume();
        }
    }

    private void register() {
        form.register();
        form.findings().stream().filter(Finding::isError).findFirst()
                .ifPresent(finding -> newPersonPage.lookup("#" + finding.field() + "Field").requestFocus());
    }

    private void showFindings() {
        for (Field field : Field.values()) {
            List<Finding> own = form.findings().stream().filter(finding -> finding.field().equals(field.rule()))
                    .toList();
            show(field,
                    own.stream().filter(Finding::isError).findFirst().or(() -> own.stream().findFirst()).orElse(null));
        }
    }

    private void show(Field field, @Nullable Finding finding) {
        Node input = newPersonPage.lookup("#" + field.rule() + "Field");
        input.getStyleClass().remove("wrong");
        Label told = (Label) newPersonPage.lookup("#" + field.rule() + "Finding");
        told.setText(finding == null ? "" : form.words().messages().text(finding));
        told.getStyleClass().setAll("label", finding == null || finding.isError() ? "field-problem" : "field-warning");
        if (finding != null && finding.isError()) {
            input.getStyleClass().add("wrong");
        }
    }

    /** Sexes in words. */
    private final class SexWords extends StringConverter<Sex> {
        @Override
        public String toString(@Nullable Sex sex) {
            return sex == null ? "" : form.words().text("reception.sex." + sex.name());
        }

        @Override
        public @Nullable Sex fromString(String word) {
            return null;
        }
    }
}
