package mx.ventanilla.patient.file;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.EmptyState;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.SearchBox;
import mx.ventanilla.fx.Section;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.cover.CoverCheckController;
import mx.ventanilla.patient.cover.DocumentsController;
import mx.ventanilla.patient.cover.ExpiringController;
import mx.ventanilla.patient.privacy.PrivacyController;
import mx.ventanilla.patient.register.RegistrationController;
import org.jspecify.annotations.Nullable;

/** Pacientes: the search at the left, one page at a time beside it. */
@SuppressWarnings("NullAway.Init")
public final class PatientsController {
    private final PatientsViewModel model;
    private final List<Action> actions;
    private final ViewLoader loader;
    private final Optional<Section> roster;

    @FXML
    private HBox patientsScreen;
    @FXML
    private SearchBox patientsSearchBox;
    @FXML
    private HBox joiningNotice;
    @FXML
    private Label joiningLabel;
    @FXML
    private HBox huntNotice;
    @FXML
    private Label huntLabel;
    @FXML
    private ListView<Patient> patientsList;
    @FXML
    private EmptyState patientsHint;
    @FXML
    private EmptyState patientsNone;
    @FXML
    private StackPane patientsMiddle;
    @FXML
    private ScrollPane patientsScroll;
    @FXML
    private StackPane patientsPages;
    @FXML
    private VBox patientsIdle;
    @FXML
    private VBox idleButtons;

    PatientsController(PatientsViewModel model, List<Action> actions, ViewLoader loader, Optional<Section> roster) {
        this.model = model;
        this.actions = actions;
        this.loader = loader;
        this.roster = roster;
    }

    @FXML
    public void initialize() {
        TextField field = patientsSearchBox.field();
        field.textProperty().bindBidirectional(model.finder().queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        patientsList.setItems(model.finder().found());
        patientsList.setCellFactory(list -> new PatientCell(model));
        patientsList.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> chooseClicked());
        model.finder().highlightedProperty().subscribe(index -> highlight(index.intValue()));
        model.finder().found().addListener((ListChangeListener<Patient>) change -> tell());
        model.finder().queryProperty().subscribe(text -> tell());
        model.finder().searchingProperty().subscribe(busy -> tell());
        model.searchCallsProperty().subscribe((old, call) -> focusSearch());
        model.joiningProperty().subscribe(this::showJoining);
        huntLabel.textProperty().bind(model.pairs().progressProperty()
                .map(far -> model.words().text("patients.pairs.hunting", far)));
        huntNotice.visibleProperty().bind(model.pairs().workingProperty());
        huntNotice.managedProperty().bind(huntNotice.visibleProperty());
        addPages();
        fillIdle();
        patientsScreen.addEventFilter(KeyEvent.KEY_PRESSED, PatientsController::press);
        model.pageProperty().subscribe(page -> patientsScroll.setVvalue(0));
    }

    void focusSearch() {
        patientsSearchBox.requestFocus();
        patientsSearchBox.field().end();
    }

    Region middle() {
        return patientsMiddle;
    }

    private void addPages() {
        show(patientsIdle, PatientsPage.IDLE);
        add(new FileController(model, actions), PatientsPage.FILE);
        add(new RegistrationController(model.form(), model::stepBack), PatientsPage.FORM);
        add(new JoinController(model), PatientsPage.JOIN);
        add(new PairsController(model, actions), PatientsPage.PAIRS);
        add(new CoverCheckController(model.papers().coverCheck(), model::stepBack), PatientsPage.COVER);
        add(new DeathController(model.papers().death(), model::stepBack), PatientsPage.DEATH);
        add(new DocumentsController(model.papers().documents(), model::stepBack), PatientsPage.PAPERS);
        add(new ExpiringController(model.papers().expiring(), model::open, model::stepBack), PatientsPage.EXPIRING);
        add(new PrivacyController(model.papers().privacy(), model::stepBack), PatientsPage.PRIVACY);
        roster.ifPresent(section -> {
            Parent page = section.open();
            patientsPages.getChildren().add(page);
            show(page, PatientsPage.ROSTER);
            model.pageProperty().subscribe(shown -> focusRoster(section, shown));
        });
    }

    private static void focusRoster(Section section, PatientsPage shown) {
        if (shown == PatientsPage.ROSTER) {
            section.focusDefault();
        }
    }

    private void add(Object controller, PatientsPage page) {
        Parent root = loader.load(controller).root();
        patientsPages.getChildren().add(root);
        show(root, page);
    }

    private void show(Node node, PatientsPage page) {
        node.visibleProperty().bind(model.pageProperty().isEqualTo(page));
        node.managedProperty().bind(node.visibleProperty());
    }

    private void fillIdle() {
        List<Command> shown = List.of(PatientsCommands.NEW, PatientsCommands.PAIRS, PatientsCommands.EXPIRING,
                PatientsCommands.PRIVACY, PatientsCommands.ROSTER);
        idleButtons.getChildren().setAll(actions.stream().filter(it -> shown.contains(it.command()))
                .map(it -> PatientsButtons.of(it, model.words().messages())).toList());
    }

    private void steer(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN || code == KeyCode.UP) {
            model.finder().move(code == KeyCode.DOWN ? 1 : -1);
            event.consume();
        } else if (code == KeyCode.ENTER) {
            model.enter();
            event.consume();
        }
    }

    /** Enter on a button is that button. */
    private static void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof KeyButton button) {
            ((ButtonBase) button).fire();
            event.consume();
        }
    }

    private void chooseClicked() {
        Patient patient = patientsList.getSelectionModel().getSelectedItem();
        if (patient != null) {
            model.choose(patient);
        }
    }

    private void highlight(int index) {
        patientsList.getSelectionModel().clearAndSelect(index);
        patientsList.scrollTo(Math.max(0, index - 4));
    }

    private void tell() {
        boolean blank = model.finder().queryProperty().get().isBlank();
        patientsHint.setVisible(blank);
        patientsNone.setVisible(model.finder().isFruitless());
        patientsList.setVisible(!blank && !model.finder().isFruitless());
        highlight(model.finder().highlightedProperty().get());
    }

    private void showJoining(@Nullable Patient waiting) {
        joiningNotice.setVisible(waiting != null);
        joiningNotice.setManaged(waiting != null);
        joiningLabel.setText(waiting == null
                ? ""
                : model.words().text("patients.join.choose", waiting.names()
                        .display()));
    }
}
