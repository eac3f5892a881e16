package mx.ventanilla.agenda;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.Chip;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.patient.CoverageState;

/** What is under the cursor, what can be done with it, and for whom a place is being looked for. */
@SuppressWarnings("NullAway.Init")
public final class AgendaPanelController {
    private final AgendaViewModel model;
    private final AgendaActions actions;
    private final AgendaWords words;
    private final ViewLoader loader;
    @FXML
    private VBox carriedBlock;
    @FXML
    private Label carriedTitle;
    @FXML
    private Label carriedName;
    @FXML
    private Label carriedAdvice;
    @FXML
    private VBox placeBlock;
    @FXML
    private Chip stateChip;
    @FXML
    private Label placeLabel;
    @FXML
    private Label nameLabel;
    @FXML
    private Label personLabel;
    @FXML
    private GridPane factsGrid;
    @FXML
    private Label hourValue;
    @FXML
    private Label doctorValue;
    @FXML
    private Label kindCaption;
    @FXML
    private Label kindValue;
    @FXML
    private Label requestedCaption;
    @FXML
    private Label requestedValue;
    @FXML
    private Label coverCaption;
    @FXML
    private StateLabel coverValue;
    @FXML
    private HBox problemNotice;
    @FXML
    private Label problemLabel;
    @FXML
    private VBox overrideBlock;
    @FXML
    private TextField overrideField;
    @FXML
    private Label overrideProblem;
    @FXML
    private KeyButton overrideButton;
    @FXML
    private StackPane searchHolder;
    @FXML
    private StackPane planningHolder;
    @FXML
    private VBox actsBlock;
    @FXML
    private KeyButton takeButton;
    @FXML
    private KeyButton arriveButton;
    @FXML
    private KeyButton openButton;
    @FXML
    private KeyButton cutButton;
    @FXML
    private KeyButton cancelButton;
    @FXML
    private VBox offersBlock;
    @FXML
    private VBox offerRows;

    AgendaPanelController(AgendaViewModel model, AgendaActions actions, ViewLoader loader) {
        this.loader = loader;
        this.model = model;
        this.actions = actions;
        this.words = model.words();
    }

    @FXML
    public void initialize() {
        actions.bind(takeButton, AgendaCommands.BOOK);
        actions.bind(arriveButton, AgendaCommands.ARRIVE);
        actions.bind(openButton, AgendaCommands.OPEN);
        actions.bind(cutButton, AgendaCommands.CUT);
        actions.bind(cancelButton, AgendaCommands.CANCEL);
        problemLabel.textProperty().bind(model.placing().problemProperty());
        showWhile(problemNotice, model.placing().problemProperty().isNotEmpty());
        planningHolder.getChildren()
                .setAll(loader.load(new PlanningController(model.planning(), model, actions)).root());
        bindOverride();
        searchHolder.getChildren().setAll(loader.load(new AgendaSearchController(model)).root());
        model.cellProperty().subscribe(this::show);
        model.cursorProperty().subscribe(this::show);
        model.detailProperty().subscribe(this::show);
        model.placing().carriedProperty().subscribe(this::show);
        show();
    }

    private void bindOverride() {
        PlacingViewModel placing = model.placing();
        actions.bind(overrideButton, AgendaCommands.OVERRIDE);
        showWhile(overrideBlock, placing.overridableProperty());
        showWhile(overrideProblem, placing.reasonMissingProperty());
        overrideField.textProperty().bindBidirectional(placing.overrideReasonProperty());
        overrideField.textProperty().subscribe((old, reason) -> placing.reasonMissingProperty().set(false));
        overrideField.focusedProperty().subscribe(focused -> model.typingProperty().set(focused));
        overrideField.setOnAction(event -> placing.override());
        placing.overridableProperty().subscribe((old, may) -> focusReason(may));
    }

    private void focusReason(boolean wanted) {
        if (wanted) {
            overrideField.requestFocus();
        }
    }

    private void show() {
        AgendaTable table = model.table();
        Optional<Carried> carried = Optional.ofNullable(model.placing().carriedProperty().get());
        set(factsGrid, !table.isEmpty());
        set(placeBlock, !table.isEmpty());
        if (table.isEmpty()) {
            placeLabel.setText("");
            showVisit(GridCell.NOTHING, Optional.empty());
            nameLabel.setText("");
            showCarried(carried, GridCell.NOTHING);
            return;
        }
        GridCell cell = model.cellProperty().get();
        RoomShift room = table.room(table.nearest(model.cursorProperty().get()));
        stateChip.show(AgendaWords.tone(cell.state()), icon(cell.state()), words.state(cell.state()));
        placeLabel.setText(words.place(table, room, cell.slot() == null ? null : cell.slot().starts()));
        hourValue.setText(words.hours(cell));
        doctorValue.setText(words.doctor(room));
        showVisit(cell, Optional.ofNullable(model.detailProperty().get()));
        showCarried(carried, cell);
    }

    private void showVisit(GridCell cell, Optional<VisitDetail> detail) {
        Optional<GridVisit> visit = Optional.ofNullable(cell.visit());
        nameLabel.setText(visit.map(it -> it.names().display()).orElseGet(() -> words.vacancy(cell)));
        personLabel.setText(detail.map(it -> words.person(it.patient())).orElse(""));
        set(personLabel, detail.isPresent());
        kindValue.setText(visit.map(words::kind).orElse(""));
        requestedValue.setText(detail.map(it -> words.requested(it.visit())).orElse(""));
        detail.ifPresent(it -> {
            CoverageState state = words.coverState(it.coverage());
            coverValue.show(AgendaWords.tone(state), AgendaIcons.of(state), words.cover(it.coverage()));
        });
        set(kindCaption, visit.isPresent());
        set(kindValue, visit.isPresent());
        set(requestedCaption, detail.isPresent());
        set(requestedValue, detail.isPresent());
        set(coverCaption, detail.isPresent());
        set(coverValue, detail.isPresent());
        set(offersBlock, detail.filter(it -> !it.offers().isEmpty()).isPresent());
        offerRows.getChildren().setAll(detail.map(it -> OfferRow.all(it.offers(), words, model)).orElse(List.of()));
    }

    private void showCarried(Optional<Carried> who, GridCell cell) {
        set(carriedBlock, who.isPresent());
        who.ifPresent(it -> {
            carriedTitle.setText(
                    words.text(it.isMove() ? "agenda.screen.carried.move" : "agenda.screen.carried.book", it.from()));
            carriedName.setText(it.byPhone() ? words.text("agenda.screen.byPhone", it.name()) : it.name());
            carriedAdvice
                    .setText(words.text(it.isMove() ? "agenda.screen.carried.paste" : "agenda.screen.carried.take"));
        });
        boolean vacant = cell.slot() != null && (cell.visit() == null || !cell.state().isSold());
        Optional<GridVisit> visit = Optional.ofNullable(cell.visit());
        boolean movable = visit.filter(it -> VisitStates.allows(it.state(), VisitStep.MOVE)).isPresent();
        boolean booked = visit.filter(it -> VisitStates.allows(it.state(), VisitStep.CANCEL_BY_PATIENT)).isPresent();
        set(searchHolder, who.isEmpty() && cell.state().isFree() && actions.has(AgendaCommands.BOOK));
        set(takeButton, who.isPresent() && vacant && actions.has(AgendaCommands.BOOK));
        set(arriveButton, who.isEmpty() && model.canArrive() && actions.has(AgendaCommands.ARRIVE));
        set(openButton, who.isEmpty() && visit.isPresent() && model.detailProperty().get() == null);
        set(cutButton, who.isEmpty() && movable && actions.has(AgendaCommands.CUT));
        set(cancelButton, who.isEmpty() && booked && actions.has(AgendaCommands.CANCEL));
        set(actsBlock, actsBlock.getChildren().stream().anyMatch(Node::isManaged));
    }

    private static String icon(CellState state) {
        return state.icon().isEmpty() ? "fth-circle" : state.icon();
    }

    private static void set(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private static void showWhile(Node node, ObservableValue<Boolean> wanted) {
        node.visibleProperty().bind(wanted);
        node.managedProperty().bind(node.visibleProperty());
    }
}
