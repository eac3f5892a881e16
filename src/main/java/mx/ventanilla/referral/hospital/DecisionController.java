package mx.ventanilla.referral.hospital;

import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.clinic.Service;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TypedDate;
import mx.ventanilla.fx.DateField;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.fx.TimeField;
import mx.ventanilla.referral.Hospital;
import mx.ventanilla.referral.ReferralReason;
import mx.ventanilla.referral.screen.ReferralWords;
import org.jspecify.annotations.Nullable;

/** What a decision asks for: a place in the agenda or elsewhere, a reason, or another hospital and a signature. */
@SuppressWarnings("NullAway.Init")
public final class DecisionController {
    private final DecisionViewModel model;
    private final ReferralWords words;
    @FXML
    private Label decisionTitle;
    @FXML
    private VBox agendaBlock;
    @FXML
    private ComboBox<@Nullable Service> agendaField;
    @FXML
    private DateField fromField;
    @FXML
    private ListView<Offer> offerList;
    @FXML
    private KeyButton elsewhereButton;
    @FXML
    private VBox elsewhereBlock;
    @FXML
    private DateField dayField;
    @FXML
    private TimeField hourField;
    @FXML
    private TextField placeField;
    @FXML
    private ComboBox<@Nullable ReferralReason> returnReasonField;
    @FXML
    private VBox onwardBlock;
    @FXML
    private ComboBox<@Nullable Hospital> onwardHospitalField;
    @FXML
    private TextField onwardSpecialtyField;
    @FXML
    private TextArea decisionNoteField;
    @FXML
    private PasswordField onwardPasswordField;
    @FXML
    private PasswordField onwardCodeField;
    @FXML
    private HBox decisionProblem;
    @FXML
    private Label decisionProblemLabel;
    @FXML
    private KeyButton decideButton;
    @FXML
    private KeyButton undecideButton;

    DecisionController(DecisionViewModel model, ReferralWords words) {
        this.model = model;
        this.words = words;
    }

    @FXML
    public void initialize() {
        DecisionEntries entries = model.entries();
        name(agendaField, Service::name);
        agendaField.setItems(entries.agendas());
        agendaField.valueProperty().bindBidirectional(entries.agendaProperty());
        name(returnReasonField, reason -> words.messages().text(reason.word()));
        returnReasonField.valueProperty().bindBidirectional(entries.reasonProperty());
        name(onwardHospitalField, Hospital::name);
        onwardHospitalField.setItems(entries.hospitals());
        onwardHospitalField.valueProperty().bindBidirectional(entries.hospitalProperty());
        for (DateField field : new DateField[]{fromField, dayField}) {
            field.use(words.clock(), TypedDate.Side.AHEAD, words.messages().locale());
        }
        fromField.valueProperty().bindBidirectional(entries.fromProperty());
        dayField.valueProperty().bindBidirectional(entries.dayProperty());
        hourField.valueProperty().bindBidirectional(entries.hourProperty());
        placeField.textProperty().bindBidirectional(entries.placeProperty());
        onwardSpecialtyField.textProperty().bindBidirectional(entries.specialtyProperty());
        decisionNoteField.textProperty().bindBidirectional(entries.noteProperty());
        onwardPasswordField.textProperty().bindBidirectional(model.signature().passwordProperty());
        onwardCodeField.textProperty().bindBidirectional(model.signature().codeProperty());
        bindOffers(entries);
        bindButtons(entries);
        model.formProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::show);
        model.signature().firstProperty().subscribe(first -> showPassword());
    }

    private void bindOffers(DecisionEntries entries) {
        offerList.setItems(entries.offers());
        offerList.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Offer offer, boolean empty) {
                super.updateItem(offer, empty);
                setText(empty || offer == null ? null : words(offer));
            }
        });
        entries.offerProperty().subscribe(offer -> {
            if (offer == null) {
                offerList.getSelectionModel().clearSelection();
            } else {
                offerList.getSelectionModel().select(offer);
            }
        });
        offerList.getSelectionModel().selectedItemProperty().subscribe(offer -> {
            if (offer != null) {
                entries.offerProperty().set(offer);
            }
        });
        offerList.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.keep();
                event.consume();
            }
        });
        entries.agendaProperty().subscribe(this::showAgenda);
    }

    private void bindButtons(DecisionEntries entries) {
        elsewhereButton.setOnAction(event -> {
            entries.agendaProperty().set(null);
            dayField.requestFocus();
        });
        decideButton.setOnAction(event -> model.keep());
        decideButton.disableProperty().bind(model.busyProperty());
        undecideButton.setOnAction(event -> model.end());
    }

    private String words(Offer offer) {
        return DateTimeFormatter.ofPattern("EEE d MMM · HH:mm").withLocale(words.messages().locale())
                .format(offer.slot().from()) + " · " + words.text("inbox.room", offer.shift().roomNumber());
    }

    private void show(Decision form) {
        if (form == Decision.NONE) {
            return;
        }
        decisionTitle.setText(words.text("inbox.form." + form.name()));
        returnReasonField.getItems().setAll(model.reasons());
        Shown.when(returnReasonField, form == Decision.RETURN);
        Shown.when(onwardBlock, form == Decision.ONWARD);
        Shown.when(onwardCodeField, form == Decision.ONWARD);
        decisionNoteField.setPromptText(words.text(form == Decision.ONWARD
                ? "inbox.field.onwardReason"
                : "referrals.field.note"));
        showPassword();
        showAgenda(model.entries().agendaProperty().get());
        Node first = switch (form) {
            case ACCEPT -> model.entries().agendaProperty().get() == null ? dayField : offerList;
            case RETURN -> returnReasonField;
            case ONWARD, NONE -> onwardHospitalField;
        };
        first.requestFocus();
    }

    private void showAgenda(@Nullable Service agenda) {
        boolean accepts = model.formProperty().get() == Decision.ACCEPT;
        Shown.when(agendaBlock, accepts && !model.entries().agendas().isEmpty());
        Shown.when(offerList, agenda != null);
        Shown.when(fromField, agenda != null);
        Shown.when(elsewhereButton, agenda != null);
        Shown.when(elsewhereBlock, accepts && agenda == null);
        if (accepts) {
            (agenda == null ? dayField : offerList).requestFocus();
        }
    }

    private void showPassword() {
        Shown.when(onwardPasswordField, model.formProperty().get() == Decision.ONWARD
                && model.signature().firstProperty().get());
    }

    private void show(@Nullable Problem problem) {
        Shown.when(decisionProblem, problem != null);
        decisionProblemLabel.setText(problem == null ? "" : words.messages().text(problem));
    }

    private static <T> void name(ComboBox<@Nullable T> box, Function<T, String> shown) {
        box.setConverter(new StringConverter<@Nullable T>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : shown.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return box.getValue();
            }
        });
    }
}
