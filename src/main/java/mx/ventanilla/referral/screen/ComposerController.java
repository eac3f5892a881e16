package mx.ventanilla.referral.screen;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mx.ventanilla.core.Finding;
import mx.ventanilla.fx.Icons;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.print.PagePicture;
import mx.ventanilla.referral.Completeness;
import mx.ventanilla.referral.Hospital;
import mx.ventanilla.referral.Priority;
import mx.ventanilla.referral.Requirement;
import mx.ventanilla.referral.SigningService;
import mx.ventanilla.referral.Suggestion;
import mx.ventanilla.referral.VitalSign;
import mx.ventanilla.referral.diagnosis.Diagnosis;
import org.jspecify.annotations.Nullable;

/** The page of a referral being written; at its right what is missing and how it will be printed. */
@SuppressWarnings("NullAway.Init")
public final class ComposerController {
    private static final double VITAL_WIDTH = 84;
    private static final double LINE_HEIGHT = 39;
    private static final int MOST_SHOWN = 5;
    private final ComposerViewModel model;
    private final ReferralWords words;
    private final Runnable leave;
    private final LocalDate today;
    private final Map<VitalSign, TextField> vitalFields = new EnumMap<>(VitalSign.class);
    @FXML
    private HBox composerScreen;
    @FXML
    private Label titleLabel;
    @FXML
    private Label personLabel;
    @FXML
    private KeyButton useTemplateButton;
    @FXML
    private KeyButton keepTemplateButton;
    @FXML
    private ComboBox<String> specialtyField;
    @FXML
    private ComboBox<@Nullable Hospital> hospitalField;
    @FXML
    private ToggleButton ordinaryButton;
    @FXML
    private ToggleButton urgentButton;
    @FXML
    private Label suggestionLabel;
    @FXML
    private VBox hospitalReasonRow;
    @FXML
    private TextField hospitalReasonField;
    @FXML
    private HBox urgentRow;
    @FXML
    private CheckBox ambulanceField;
    @FXML
    private TextField companionField;
    @FXML
    private TextField leavesAtField;
    @FXML
    private VBox changesRow;
    @FXML
    private TextField changesField;
    @FXML
    private FlowPane diagnosisChips;
    @FXML
    private TextField diagnosisField;
    @FXML
    private ListView<Diagnosis> diagnosisList;
    @FXML
    private TextArea reasonField;
    @FXML
    private TextArea illnessField;
    @FXML
    private TextArea treatmentField;
    @FXML
    private HBox vitalsRow;
    @FXML
    private TextArea studiesField;
    @FXML
    private TextArea prognosisField;
    @FXML
    private KeyButton leaveButton;
    @FXML
    private Label verdictLabel;
    @FXML
    private PasswordField passwordField;
    @FXML
    private PasswordField codeField;
    @FXML
    private KeyButton signButton;
    @FXML
    private Label missingTitle;
    @FXML
    private ProgressBar completenessMeter;
    @FXML
    private VBox missingList;
    @FXML
    private ImageView pageImage;

    ComposerController(ComposerViewModel model, ReferralWords words, Runnable leave, LocalDate today) {
        this.model = model;
        this.words = words;
        this.leave = leave;
        this.today = today;
    }

    @FXML
    public void initialize() {
        model.patientProperty().subscribe(patient -> {
            titleLabel.setText(words.text(model.isNewVersion() ? "referrals.compose.again" : "referrals.compose.new"));
            personLabel.setText(patient == null ? "" : words.person(patient, today));
            show(changesRow, model.isNewVersion());
        });
        bindTexts();
        bindDestination();
        bindDiagnoses();
        vitals();
        model.pictureProperty().subscribe(this::show);
        model.judgementProperty().subscribe(this::show);
        model.stageProperty().subscribe(this::show);
        model.problemProperty().subscribe(problem -> {
            if (problem != null) {
                tell(Tone.BAD, words.messages().text(problem));
            }
        });
        signButton.setOnAction(event -> model.confirm());
        leaveButton.setOnAction(event -> leave.run());
        useTemplateButton.setOnAction(event -> model.useTemplate());
        keepTemplateButton.setOnAction(event -> model.keepTemplate());
        composerScreen.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    void focusDefault() {
        specialtyField.requestFocus();
    }

    private void bindTexts() {
        ComposerTexts texts = model.texts();
        hospitalReasonField.textProperty().bindBidirectional(texts.hospitalReasonProperty());
        companionField.textProperty().bindBidirectional(texts.companionProperty());
        leavesAtField.textProperty().bindBidirectional(texts.leavesAtProperty());
        changesField.textProperty().bindBidirectional(texts.changesProperty());
        reasonField.textProperty().bindBidirectional(texts.reasonProperty());
        illnessField.textProperty().bindBidirectional(texts.illnessProperty());
        treatmentField.textProperty().bindBidirectional(texts.treatmentProperty());
        studiesField.textProperty().bindBidirectional(texts.studiesProperty());
        prognosisField.textProperty().bindBidirectional(texts.prognosisProperty());
        codeField.textProperty().bindBidirectional(model.codeProperty());
        passwordField.textProperty().bindBidirectional(model.passwordProperty());
        ambulanceField.selectedProperty().bindBidirectional(model.ambulanceProperty());
    }

    private void bindDestination() {
        specialtyField.setItems(model.specialties());
        model.texts().specialtyProperty().subscribe(text -> specialtyField.setValue(text.isEmpty() ? null : text));
        specialtyField.valueProperty().subscribe(value -> model.texts().specialtyProperty().set(
                value == null ? "" : value));
        hospitalField.setItems(model.hospitals());
        hospitalField.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Hospital hospital) {
                return hospital == null ? "" : hospital.name();
            }

            @Override
            public @Nullable Hospital fromString(String text) {
                return hospitalField.getValue();
            }
        });
        hospitalField.valueProperty().bindBidirectional(model.hospitalProperty());
        model.hospitalProperty().subscribe(hospital -> show(hospitalReasonRow, hospital != null));
        ordinaryButton.setOnAction(event -> choose(Priority.ORDINARY));
        urgentButton.setOnAction(event -> choose(Priority.URGENT));
        model.priorityProperty().subscribe(this::choose);
    }

    private void choose(Priority priority) {
        model.priorityProperty().set(priority);
        mark(ordinaryButton, priority == Priority.ORDINARY);
        mark(urgentButton, priority == Priority.URGENT);
        show(urgentRow, priority == Priority.URGENT);
    }

    private static void mark(ToggleButton button, boolean chosen) {
        button.setSelected(chosen);
        button.setGraphic(chosen ? Icons.of("fth-check", "icon-s") : null);
    }

    private void bindDiagnoses() {
        diagnosisField.textProperty().bindBidirectional(model.finder().queryProperty());
        diagnosisField.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        diagnosisList.setItems(model.finder().found());
        diagnosisList.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Diagnosis diagnosis, boolean empty) {
                super.updateItem(diagnosis, empty);
                setText(empty || diagnosis == null ? null : diagnosis.label());
            }
        });
        diagnosisList.setOnMouseClicked(event -> Optional
                .ofNullable(diagnosisList.getSelectionModel().getSelectedItem()).ifPresent(model.finder()::add));
        model.finder().highlightedProperty().subscribe(
                index -> highlight());
        model.finder().found().subscribe(() -> {
            show(diagnosisList, !model.finder().found().isEmpty());
            diagnosisList.setPrefHeight(Math.min(model.finder().found().size(), MOST_SHOWN) * LINE_HEIGHT + 2);
            highlight();
        });
        show(diagnosisList, false);
        model.diagnoses().subscribe(this::showChips);
    }

    private void highlight() {
        int index = model.finder().highlightedProperty().get();
        if (index >= 0 && index < diagnosisList.getItems().size()) {
            diagnosisList.getSelectionModel().clearAndSelect(index);
            diagnosisList.scrollTo(Math.max(0, index - MOST_SHOWN + 1));
        } else {
            diagnosisList.getSelectionModel().clearSelection();
        }
    }

    private void showChips() {
        diagnosisChips.getChildren().setAll(model.diagnoses().stream().map(this::chip).toList());
        show(diagnosisChips, !model.diagnoses().isEmpty());
    }

    private Node chip(Diagnosis diagnosis) {
        KeyButton chip = new KeyButton();
        chip.getStyleClass().addAll("compact", "accent-outline");
        chip.setText(diagnosis.label());
        chip.setIcon("fth-x");
        chip.setTooltip(new Tooltip(words.text("referrals.diagnosis.remove", diagnosis.label())));
        chip.setOnAction(event -> model.finder().remove(diagnosis));
        return chip;
    }

    private void vitals() {
        for (VitalSign sign : VitalSign.values()) {
            TextField field = new TextField();
            field.setId("vital" + sign.name());
            field.setPrefWidth(VITAL_WIDTH);
            field.setAccessibleText(words.text("referrals.vital." + sign.name()));
            field.textProperty().bindBidirectional(model.vital(sign));
            Label label = new Label(words.text("referrals.vital." + sign.name()));
            label.getStyleClass().addAll("small", "muted");
            label.setLabelFor(field);
            vitalFields.put(sign, field);
            vitalsRow.getChildren().add(new VBox(field, label));
        }
    }

    private void steer(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.finder().move(1);
            case UP -> model.finder().move(-1);
            case ENTER -> model.finder().add();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Tab leaves a text; Enter in the code signs; Ctrl+T takes the template. */
    private void press(KeyEvent event) {
        boolean tab = event.getCode() == KeyCode.TAB && event.getTarget() instanceof TextArea && !event.isControlDown();
        if (tab) {
            Node next = (Node) event.getTarget();
            next.requestFocusTraversal(event.isShiftDown()
                    ? TraversalDirection.PREVIOUS
                    : TraversalDirection.NEXT);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && codeField.equals(event.getTarget())) {
            model.confirm();
            event.consume();
        } else if (event.getCode() == KeyCode.T && event.isShortcutDown()) {
            model.useTemplate();
            event.consume();
        }
    }

    private void show(@Nullable PagePicture picture) {
        if (picture != null) {
            WritableImage image = new WritableImage(picture.width(), picture.height());
            image.getPixelWriter().setPixels(0, 0, picture.width(), picture.height(),
                    PixelFormat.getIntArgbInstance(), picture.pixels(), 0, picture.width());
            pageImage.setImage(image);
        }
    }

    private void show(SigningService.@Nullable Judgement judgement) {
        if (judgement == null) {
            return;
        }
        Completeness completeness = judgement.completeness();
        missingTitle.setText(completeness.missing().isEmpty()
                ? words.text("referrals.complete", completeness.total())
                : words.text("referrals.missing", completeness.missing().size(), completeness.total()));
        completenessMeter.setProgress((double) completeness.done() / completeness.total());
        missingList.getChildren().setAll(completeness.missing().stream().map(this::missing).toList());
        completeness.faults().forEach(fault -> missingList.getChildren().add(wrapped(Tone.BAD, "fth-alert-triangle",
                words.messages().text(fault))));
        completeness.tolerated().forEach(it -> missingList.getChildren().add(wrapped(Tone.WARN, "fth-info",
                words.text("referrals.tolerated", words.messages().text(it.word())))));
        markVitals(completeness);
        suggest(judgement);
        signButton.setDisable(!completeness.maySign());
        tell(completeness.maySign() ? Tone.OK : Tone.BAD, completeness.maySign()
                ? words.text("referrals.ready")
                : words.text("referrals.notReady", completeness.missing().size() + completeness.faults().size()));
    }

    private Node missing(Requirement requirement) {
        StateLabel label = wrapped(Tone.BAD, "fth-x-circle", words.messages().text(requirement.word()));
        KeyButton go = new KeyButton();
        go.getStyleClass().addAll("ghost", "compact");
        go.setText(words.text("referrals.go"));
        go.setOnAction(event -> fieldOf(requirement).ifPresent(Node::requestFocus));
        HBox line = new HBox(label, go);
        line.getStyleClass().add("referrals-line");
        return fieldOf(requirement).isPresent() ? line : label;
    }

    private static StateLabel wrapped(Tone tone, String icon, String text) {
        StateLabel label = new StateLabel(tone, icon, text);
        label.setMinWidth(0);
        label.setWrapText(true);
        return label;
    }

    private Optional<Node> fieldOf(Requirement requirement) {
        return switch (requirement) {
            case SPECIALTY -> Optional.of(specialtyField);
            case HOSPITAL -> Optional.of(hospitalField);
            case DIAGNOSES -> Optional.of(diagnosisField);
            case REASON -> Optional.of(reasonField);
            case ILLNESS -> Optional.of(illnessField);
            case CHANGES -> Optional.of(changesField);
            case BLOOD_PRESSURE, HEART_RATE, RESPIRATORY_RATE, TEMPERATURE, WEIGHT ->
                Optional.ofNullable(vitalFields.get(VitalSign.valueOf(requirement.name())));
            case UNIT, NSS, AGGREGATE, BIRTH, SEX, ADDRESS, AUTHOR -> Optional.empty();
        };
    }

    private void markVitals(Completeness completeness) {
        vitalFields.forEach((sign, field) -> {
            field.getStyleClass().remove("wrong");
            boolean wrong = completeness.faults().stream().map(Finding::field).anyMatch(sign.name()::equals);
            if (wrong) {
                field.getStyleClass().add("wrong");
            }
        });
    }

    private void suggest(SigningService.Judgement judgement) {
        Suggestion suggestion = judgement.suggestion();
        String why = suggestion.first().map(choice -> words.messages().text(choice.reason()))
                .orElseGet(() -> words.text("referrals.suggestion.none"));
        StringBuilder text = new StringBuilder(why);
        suggestion.chain().stream().skip(1).forEach(choice -> text.append(" ").append(
                words.text("referrals.suggestion.then", choice.route().hospitalName())));
        suggestion.notYet().forEach(sentence -> text.append(" ").append(words.messages().text(sentence)));
        suggestionLabel.setText(text.toString());
        hospitalField.setPromptText(suggestion.first().map(choice -> choice.route().hospitalName()).orElse(""));
    }

    private void show(ComposerViewModel.Stage stage) {
        show(codeField, stage != ComposerViewModel.Stage.WRITING);
        show(passwordField, stage == ComposerViewModel.Stage.SETTING_CODE);
        switch (stage) {
            case WRITING -> {}
            case ASKING_CODE -> ask(codeField, "referrals.sign.code");
            case SETTING_CODE -> ask(passwordField, "referrals.sign.set");
        }
    }

    private void ask(TextInputControl field, String key) {
        tell(Tone.NEUTRAL, words.text(key));
        field.requestFocus();
    }

    private void tell(Tone tone, String text) {
        verdictLabel.setText(text);
        tone.applyTo(verdictLabel.getStyleClass());
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
