package mx.ventanilla.visit;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import mx.ventanilla.fx.EmptyState;
import mx.ventanilla.fx.KeyCap;
import mx.ventanilla.fx.SearchBox;

/** The search box and the list under it; arrows and Enter work without leaving the box. */
@SuppressWarnings("NullAway.Init")
public final class ResultsController {
    private final ResultsViewModel model;
    private final Runnable onEnter;

    @FXML
    private SearchBox searchBox;
    @FXML
    private Label countLabel;
    @FXML
    private KeyCap upKey;
    @FXML
    private KeyCap downKey;
    @FXML
    private ListView<FoundPerson> resultsList;
    @FXML
    private EmptyState resultsHint;
    @FXML
    private EmptyState resultsNone;
    private boolean enterHeld;

    ResultsController(ResultsViewModel model, Runnable onEnter) {
        this.model = model;
        this.onEnter = onEnter;
    }

    @FXML
    public void initialize() {
        TextField field = searchBox.field();
        field.textProperty().bindBidirectional(model.search().queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        field.addEventFilter(KeyEvent.KEY_RELEASED, this::release);
        resultsList.setItems(model.search().found());
        resultsList.setCellFactory(list -> new ResultCell(model));
        resultsList.setFixedCellSize(ResultCell.HEIGHT);
        resultsList.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> choose());
        model.search().highlightedProperty().subscribe(index -> highlight(index.intValue()));
        model.search().found().addListener((ListChangeListener<FoundPerson>) change -> tell());
        model.search().queryProperty().subscribe(text -> tell());
        model.search().searchingProperty().subscribe(busy -> tell());
    }

    void focus() {
        searchBox.requestFocus();
        searchBox.field().end();
    }

    /** As {@link #focus()}; what is typed next takes the place of what was left there. */
    void focusAnew() {
        searchBox.requestFocus();
        searchBox.field().selectAll();
    }

    /** What was typed while nothing had the focus that takes letters. */
    void type(String letters) {
        searchBox.requestFocus();
        searchBox.field().end();
        searchBox.field().insertText(searchBox.field().getLength(), letters);
    }

    /** Only the keys alone: with Ctrl or Alt they belong to others. */
    private void steer(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> model.search().move(1);
            case UP -> model.search().move(-1);
            case ENTER -> enter();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** A key held down is one Enter: it must not choose and register in one go. */
    private void enter() {
        if (!enterHeld) {
            enterHeld = true;
            onEnter.run();
        }
    }

    private void release(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            enterHeld = false;
        }
    }

    private void choose() {
        FoundPerson person = resultsList.getSelectionModel().getSelectedItem();
        if (person != null) {
            model.choose(person);
        }
    }

    private void highlight(int index) {
        resultsList.getSelectionModel().clearAndSelect(index);
        int shown = (int) (resultsList.getHeight() / ResultCell.HEIGHT);
        resultsList.scrollTo(Math.max(0, index - Math.max(0, shown - 1)));
    }

    private void tell() {
        boolean none = model.search().isFruitless();
        boolean blank = model.search().queryProperty().get().isBlank();
        resultsHint.setVisible(blank);
        resultsNone.setVisible(none);
        resultsList.setVisible(!blank && !none);
        highlight(model.search().highlightedProperty().get());
        upKey.setText(model.search().found().isEmpty() ? "" : "↑");
        downKey.setText(model.search().found().isEmpty() ? "" : "↓");
        countLabel.setText(model.countWords());
    }
}
