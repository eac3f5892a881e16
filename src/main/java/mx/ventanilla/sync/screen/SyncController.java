package mx.ventanilla.sync.screen;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import mx.ventanilla.fx.EmptyState;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.sync.Night;
import mx.ventanilla.sync.SyncState;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Sincronización: how things stand at the left; conflicts, what was put aside, or the enrolment at the right. */
@SuppressWarnings("NullAway.Init")
public final class SyncController {
    private final SyncViewModel model;
    private final SyncActions actions;
    private final SyncWords words;
    private final ViewLoader loader;
    private final StickFiles files;
    private final Map<SyncPage, Runnable> focuses = new EnumMap<>(SyncPage.class);

    @FXML
    private HBox syncScreen;
    @FXML
    private KeyButton runButton;
    @FXML
    private KeyButton stopButton;
    @FXML
    private FontIcon headIcon;
    @FXML
    private Label headLabel;
    @FXML
    private Label detailLabel;
    @FXML
    private HBox runProgress;
    @FXML
    private Label carriedLabel;
    @FXML
    private HBox syncProblem;
    @FXML
    private Label syncProblemLabel;
    @FXML
    private HBox syncTold;
    @FXML
    private Label syncToldLabel;
    @FXML
    private HBox syncUpdate;
    @FXML
    private Label syncUpdateLabel;
    @FXML
    private VBox waitingBlock;
    @FXML
    private Label amountLabel;
    @FXML
    private VBox waitingRows;
    @FXML
    private VBox nightsBlock;
    @FXML
    private KeyButton nightsButton;
    @FXML
    private VBox nightRows;
    @FXML
    private EmptyState neverEnrolled;
    @FXML
    private KeyButton enrolPageButton;
    @FXML
    private KeyButton endPageButton;
    @FXML
    private HBox stickBar;
    @FXML
    private KeyButton outButton;
    @FXML
    private KeyButton inButton;
    @FXML
    private StackPane rightSide;

    SyncController(SyncViewModel model, SyncActions actions, SyncWords words, ViewLoader loader, StickFiles files) {
        this.model = model;
        this.actions = actions;
        this.words = words;
        this.loader = loader;
        this.files = files;
    }

    @FXML
    public void initialize() {
        runButton.act(actions.of(SyncCommands.RUN));
        stopButton.act(actions.of(SyncCommands.STOP));
        nightsButton.act(actions.of(SyncCommands.NIGHTS));
        enrolPageButton.act(actions.of(SyncCommands.ENROL));
        endPageButton.act(actions.of(SyncCommands.END));
        outButton.act(actions.of(SyncCommands.OUT));
        inButton.act(actions.of(SyncCommands.IN));
        actions.carry(this::writeStick, this::readStick, this::focusDefault);
        carriedLabel.textProperty().bind(model.carriedProperty());
        Shown.when(runProgress, model.runningProperty());
        Shown.when(stopButton, model.runningProperty());
        Shown.when(runButton, model.runningProperty().not());
        syncProblemLabel.textProperty().bind(model.problemProperty());
        Shown.when(syncProblem, model.problemProperty().isNotEmpty());
        syncToldLabel.textProperty().bind(model.toldProperty());
        Shown.when(syncTold, model.toldProperty().isNotEmpty());
        syncUpdateLabel.textProperty().bind(model.updateProperty());
        Shown.when(syncUpdate, model.updateProperty().isNotEmpty());
        fillRightSide();
        model.stateProperty().subscribe(this::show);
        model.nightsProperty().subscribe(nights -> showNights());
        model.allNightsProperty().subscribe(all -> nightsButton
                .setText(words.text(all ? "sync.nights.fewer" : "sync.nights.all")));
    }

    void focusDefault() {
        focuses.getOrDefault(model.pageProperty().get(), runButton::requestFocus).run();
    }

    Region middle() {
        return rightSide;
    }

    private void fillRightSide() {
        View<ConflictController> conflicts = loader
                .load(new ConflictController(model.conflicts(), actions, words));
        View<AsideController> aside = loader.load(new AsideController(model, actions, words));
        View<EnrolController> enrol = loader.load(new EnrolController(model.enrolment(), words, files));
        add(SyncPage.CONFLICTS, conflicts.root(), () -> {
            if (model.conflicts().shownProperty().get() == null) {
                syncScreen.requestFocus();
            } else {
                conflicts.controller().focusDefault();
            }
        });
        add(SyncPage.ASIDE, aside.root(), aside.controller()::focusDefault);
        View<EndController> end = loader.load(new EndController(model.ending(), words, files));
        add(SyncPage.END, end.root(), end.controller()::focusDefault);
        add(SyncPage.ENROL, enrol.root(), enrol.controller()::focusDefault);
    }

    private void add(SyncPage page, Parent root, Runnable focus) {
        rightSide.getChildren().add(root);
        focuses.put(page, focus);
        Shown.when(root, model.pageProperty().map(shown -> shown == page));
    }

    private void show(@Nullable SyncState state) {
        if (state == null) {
            return;
        }
        SyncWords.Said head = words.headline(state);
        headIcon.setIconLiteral(head.icon());
        head.tone().applyTo(headIcon.getStyleClass());
        headLabel.setText(head.text());
        detailLabel.setText(words.detail(state));
        Shown.when(neverEnrolled, !state.enrolled());
        Shown.when(enrolPageButton, !state.enrolled() || "FORKED".equals(state.standing()));
        Shown.when(waitingBlock, state.enrolled());
        Shown.when(nightsBlock, state.enrolled());
        Shown.when(stickBar, state.enrolled());
        amountLabel.setText(words.amount(state));
        waitingRows.getChildren().setAll(SyncRows.waiting(state, words));
        showNights();
    }

    private void showNights() {
        SyncState state = model.stateProperty().get();
        List<Night> nights = model.nightsProperty().get();
        List<SyncWords.NightLine> lines = words.lines(nights, state != null && state.enrolled());
        nightRows.getChildren().setAll(lines.stream().map(line -> SyncRows.night(line, words)).toList());
    }

    private void writeStick() {
        files.toWrite(window(), words.text("sync.stick.out"), words.text("sync.file.out"))
                .ifPresent(model::writeStick);
    }

    private void readStick() {
        files.toRead(window(), words.text("sync.stick.in")).ifPresent(model::readStick);
    }

    private Window window() {
        return syncScreen.getScene().getWindow();
    }
}
