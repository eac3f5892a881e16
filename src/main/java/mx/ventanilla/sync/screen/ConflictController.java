package mx.ventanilla.sync.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.EmptyState;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.sync.conflict.ConflictCase;
import mx.ventanilla.sync.conflict.SettledCase;
import mx.ventanilla.sync.conflict.Side;
import org.jspecify.annotations.Nullable;

/** The conflict desk: two versions side by side, a choice for each field, and what comes of it. */
@SuppressWarnings("NullAway.Init")
public final class ConflictController {
    private final ConflictsViewModel model;
    private final SyncActions actions;
    private final ConflictWords words;
    private final SyncWords sentences;
    private List<FieldRow> rows = List.of();

    @FXML
    private Label conflictPlace;
    @FXML
    private KeyButton beforeButton;
    @FXML
    private KeyButton afterButton;
    @FXML
    private ScrollPane conflictScroll;
    @FXML
    private EmptyState noConflicts;
    @FXML
    private Label conflictSubject;
    @FXML
    private Label conflictNumber;
    @FXML
    private Label leftUnit;
    @FXML
    private Label leftPerson;
    @FXML
    private Label rightUnit;
    @FXML
    private Label rightPerson;
    @FXML
    private VBox fieldRows;
    @FXML
    private KeyButton allLeftButton;
    @FXML
    private KeyButton allRightButton;
    @FXML
    private Label willBeLabel;
    @FXML
    private HBox settledLine;
    @FXML
    private Label settledLabel;
    @FXML
    private KeyButton takeBackButton;
    @FXML
    private HBox conflictProblem;
    @FXML
    private Label conflictProblemLabel;
    @FXML
    private HBox conflictBar;
    @FXML
    private StateLabel undecidedLabel;
    @FXML
    private KeyButton applyButton;

    ConflictController(ConflictsViewModel model, SyncActions actions, SyncWords sentences) {
        this.model = model;
        this.actions = actions;
        this.sentences = sentences;
        this.words = new ConflictWords(sentences);
    }

    @FXML
    public void initialize() {
        beforeButton.act(actions.of(SyncCommands.BEFORE));
        afterButton.act(actions.of(SyncCommands.AFTER));
        allLeftButton.act(actions.of(SyncCommands.ALL_LEFT));
        allRightButton.act(actions.of(SyncCommands.ALL_RIGHT));
        applyButton.act(actions.of(SyncCommands.APPLY));
        takeBackButton.act(actions.of(SyncCommands.TAKE_BACK));
        conflictProblemLabel.textProperty().bind(model.problemProperty());
        Shown.when(conflictProblem, model.problemProperty().isNotEmpty());
        Shown.when(conflictScroll, model.hasCase());
        Shown.when(conflictBar, model.hasCase());
        Shown.when(noConflicts, model.hasCase().not());
        model.shownProperty().subscribe(this::show);
        model.marksProperty().subscribe(this::mark);
        model.settledProperty().subscribe(this::showSettled);
        model.openProperty().subscribe(cases -> showPlace());
        model.placeProperty().subscribe(place -> showPlace());
    }

    void focusDefault() {
        (rows.isEmpty() ? conflictScroll : rows.getFirst().left()).requestFocus();
    }

    private void showPlace() {
        int count = model.openProperty().get().size();
        conflictPlace.setText(count == 0
                ? ""
                : sentences.text("sync.conflict.place", model.placeProperty().get() + 1, count));
    }

    private void show(@Nullable ConflictCase conflict) {
        if (conflict == null) {
            rows = List.of();
            return;
        }
        conflictSubject.setText(words.subject(conflict));
        conflictNumber.setText(words.number(conflict));
        leftUnit.setText(words.unit(conflict.local()));
        leftPerson.setText(words.person(conflict.local()));
        rightUnit.setText(words.unit(conflict.remote()));
        rightPerson.setText(words.person(conflict.remote()));
        List<FieldRow> made = new ArrayList<>();
        conflict.fields().forEach(field -> made.add(new FieldRow(conflict, field, words, sentences, model::mark,
                model.maySettle().get())));
        rows = made;
        fieldRows.getChildren().setAll(made.stream().map(row -> (Node) row).toList());
        mark(model.marksProperty().get());
    }

    private void mark(Map<String, Side> marks) {
        rows.forEach(row -> row.mark(marks.get(row.group())));
        ConflictCase conflict = model.shownProperty().get();
        if (conflict != null) {
            willBeLabel.setText(words.outcome(conflict, marks));
        }
        long undecided = model.undecided();
        undecidedLabel.show(undecided == 0 ? Tone.OK : Tone.WARN, undecided == 0 ? "fth-check" : "fth-alert-circle",
                sentences.text("sync.conflict.undecided", undecided));
        applyButton.setText(sentences.text("sync.conflict.apply", marks.size()));
    }

    private void showSettled(List<SettledCase> settled) {
        Shown.when(settledLine, !settled.isEmpty());
        settled.stream().findFirst().ifPresent(last -> settledLabel.setText(words.settled(last)));
    }
}
