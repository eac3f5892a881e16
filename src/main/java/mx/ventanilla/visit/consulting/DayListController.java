package mx.ventanilla.visit.consulting;

import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.EmptyState;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.visit.Pages;
import org.jspecify.annotations.Nullable;

/** The list of the day: who waits, in call order, and who has not come yet. */
@SuppressWarnings("NullAway.Init")
public final class DayListController {
    private final ConsultingViewModel model;
    private final ConsultingActions actions;
    private final ConsultingWords words;

    @FXML
    private Label waitingSummary;
    @FXML
    private ScrollPane listScroll;
    @FXML
    private VBox waitingRows;
    @FXML
    private EmptyState nobodyWaits;
    @FXML
    private VBox expectedBlock;
    @FXML
    private Label expectedCount;
    @FXML
    private VBox expectedRows;
    @FXML
    private KeyButton absentButton;

    DayListController(ConsultingViewModel model, ConsultingActions actions) {
        this.model = model;
        this.actions = actions;
        this.words = model.words();
    }

    @FXML
    public void initialize() {
        actions.bind(absentButton, ConsultingCommands.NO_SHOW);
        model.list().dayProperty().subscribe(this::show);
        model.list().chosenProperty().subscribe(chosen -> mark());
    }

    private void show(@Nullable ConsultingDay day) {
        Pages.set(expectedBlock, day != null && !day.expected().isEmpty());
        Pages.set(nobodyWaits, day != null && day.waiting().isEmpty());
        if (day == null) {
            return;
        }
        waitingSummary.setText(words.text("consultation.list.summary", day.waiting().size(),
                day.queue().longestWaitMinutes()));
        waitingRows.getChildren().setAll(day.waiting().stream()
                .map(visit -> chosenWith(new WaitingRow(day, visit, words), visit.id())).toList());
        expectedCount.setText(String.valueOf(day.expected().size()));
        expectedRows.getChildren().setAll(day.expected().stream()
                .map(visit -> chosenWith(new ExpectedRow(day, visit, words), visit.id())).toList());
        mark();
    }

    private Node chosenWith(Node row, UUID visit) {
        row.setUserData(visit);
        row.setOnMouseClicked(event -> model.list().chosenProperty().set(visit));
        return row;
    }

    private void mark() {
        UUID next = model.list().upNext().map(ListedVisit::id).orElse(null);
        UUID chosen = model.list().chosenProperty().get();
        waitingRows.getChildren().forEach(row -> mark(row, next));
        expectedRows.getChildren().forEach(row -> mark(row, chosen));
    }

    private void mark(Node row, @Nullable UUID chosen) {
        boolean isChosen = row.getUserData().equals(chosen);
        row.pseudoClassStateChanged(WaitingRow.CHOSEN, isChosen);
        if (isChosen && listScroll.getContent().getBoundsInLocal().getHeight() > listScroll.getHeight()) {
            double y = row.getParent().localToParent(row.getBoundsInParent()).getCenterY();
            listScroll.setVvalue(y / listScroll.getContent().getBoundsInLocal().getHeight());
        }
    }
}
