package mx.ventanilla.visit.unifila;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mx.ventanilla.agenda.WalkInPlace;
import mx.ventanilla.fx.EmptyState;
import mx.ventanilla.fx.HighlightText;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.visit.DeskWords;
import mx.ventanilla.visit.Pages;
import org.jspecify.annotations.Nullable;

/** Unifila: who waits at the left, what is free in the middle, what was rescued at the right. */
@SuppressWarnings("NullAway.Init")
public final class UnifilaController {
    private static final int SHOWN_PLACES = 60;
    /** Below this width the sentence on who comes next has a line of its own. */
    private static final double NARROW = 1000;
    private final UnifilaViewModel model;
    private final UnifilaActions actions;
    private final DeskWords words;

    @FXML
    private HBox unifilaScreen;
    @FXML
    private Label lineSummary;
    @FXML
    private VBox lineRows;
    @FXML
    private EmptyState nobodyInLine;
    @FXML
    private Label placesSummary;
    @FXML
    private ScrollPane placesScroll;
    @FXML
    private VBox placeRows;
    @FXML
    private EmptyState noPlaces;
    @FXML
    private HBox unifilaProblem;
    @FXML
    private Label unifilaProblemLabel;
    @FXML
    private VBox placesPane;
    @FXML
    private HBox nextBar;
    @FXML
    private HighlightText nextText;
    @FXML
    private KeyButton giveNextButton;
    @FXML
    private KeyButton giveButton;
    @FXML
    private KeyButton preferButton;
    @FXML
    private KeyButton leaveButton;
    @FXML
    private Label freedValue;
    @FXML
    private Label rescuedValue;
    @FXML
    private Label openValue;
    @FXML
    private Label lostValue;
    @FXML
    private Label resoldValue;
    @FXML
    private Label servedValue;
    @FXML
    private Label leftValue;
    @FXML
    private Label averageValue;

    UnifilaController(UnifilaViewModel model, UnifilaActions actions, DeskWords words) {
        this.model = model;
        this.actions = actions;
        this.words = words;
    }

    @FXML
    public void initialize() {
        giveNextButton.act(actions.of(UnifilaCommands.GIVE_NEXT));
        giveButton.act(actions.of(UnifilaCommands.GIVE));
        preferButton.act(actions.of(UnifilaCommands.PREFER));
        leaveButton.act(actions.of(UnifilaCommands.LEAVE));
        unifilaProblemLabel.textProperty().bind(model.problemProperty());
        Pages.showWhile(unifilaProblem, model.problemProperty().isNotEmpty());
        model.boardProperty().subscribe(this::show);
        model.chosenProperty().subscribe(chosen -> mark());
        unifilaScreen.addEventFilter(KeyEvent.KEY_PRESSED, UnifilaController::press);
        unifilaScreen.widthProperty().lessThan(NARROW).subscribe(this::place);
    }

    /** The sentence stands before its button, or above it where both do not fit. */
    private void place(boolean narrow) {
        placesPane.getChildren().remove(nextText);
        nextBar.getChildren().remove(nextText);
        if (narrow) {
            placesPane.getChildren().add(placesPane.getChildren().indexOf(nextBar), nextText);
        } else {
            nextBar.getChildren().addFirst(nextText);
        }
    }

    void focusDefault() {
        unifilaScreen.requestFocus();
    }

    Region middle() {
        return placesScroll;
    }

    /** Enter on a button is that button. */
    private static void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof ButtonBase button) {
            button.fire();
            event.consume();
        }
    }

    private void show(@Nullable UnifilaBoard board) {
        if (board == null) {
            return;
        }
        List<UnifilaEntry> line = board.waiting();
        Pages.set(nobodyInLine, line.isEmpty());
        lineSummary.setText(words.text("unifila.line.summary", line.size()));
        lineRows.getChildren().setAll(IntStream.range(0, line.size()).mapToObj(i -> row(board, i)).toList());
        Pages.set(noPlaces, board.places().isEmpty());
        placesSummary.setText(words.text("unifila.places.summary", board.places().size(),
                board.places().stream().filter(FreePlace::freed).count()));
        placeRows.getChildren().setAll(
                board.places().stream().limit(SHOWN_PLACES).map(place -> new PlaceRow(place, words)).toList());
        nextText.showSentence(next(board));
        show(board.report());
        mark();
    }

    private Node row(UnifilaBoard board, int index) {
        UnifilaEntry entry = board.waiting().get(index);
        LineRow row = new LineRow(index + 1, entry, board.now(), words);
        row.setUserData(entry.id());
        row.setOnMouseClicked(event -> model.chosenProperty().set(entry.id()));
        return row;
    }

    private String next(UnifilaBoard board) {
        UnifilaBoard.Match next = board.next();
        if (next == null) {
            return words.text(board.waiting().isEmpty() ? "unifila.next.nobody" : "unifila.next.noPlace");
        }
        String name = next.entry().names().display();
        int room = next.place().shift().roomNumber();
        return switch (next.place()) {
            case WalkInPlace.Extra extra -> words.text("unifila.next.extra", name, room);
            case WalkInPlace.Unifila free -> words.text("unifila.next.slot", name, room,
                    DeskWords.hour(free.slot().starts()));
        };
    }

    private void show(UnifilaReport report) {
        freedValue.setText(String.valueOf(report.freed()));
        rescuedValue.setText(String.valueOf(report.rescued()));
        openValue.setText(String.valueOf(report.open()));
        resoldValue.setText(String.valueOf(report.resold()));
        lostValue.setText(String.valueOf(report.lost()));
        servedValue.setText(String.valueOf(report.served()));
        leftValue.setText(String.valueOf(report.left()));
        averageValue.setText(words.text("reception.strip.minutes", report.averageMinutes()));
    }

    private void mark() {
        UUID chosen = model.chosenEntry().map(UnifilaEntry::id).orElse(null);
        lineRows.getChildren().forEach(row -> ((LineRow) row).markChosen(row.getUserData().equals(chosen)));
    }
}
