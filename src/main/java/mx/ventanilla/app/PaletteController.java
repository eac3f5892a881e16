package mx.ventanilla.app;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.EmptyState;
import mx.ventanilla.fx.SearchBox;

/** Ctrl+K: every action and every patient behind one field. */
@SuppressWarnings("NullAway.Init")
public final class PaletteController {
    private static final double BORDERS = 2;

    private final PaletteViewModel model;
    private final PaletteViewModel.Choices choices;
    private final Messages messages;
    private final Runnable onClose;

    @FXML
    private StackPane paletteShade;
    @FXML
    private SearchBox paletteSearch;
    @FXML
    private ListView<PaletteEntry> paletteList;

    PaletteController(PaletteViewModel model, PaletteViewModel.Choices choices, Messages messages, Runnable onClose) {
        this.model = model;
        this.choices = choices;
        this.messages = messages;
        this.onClose = onClose;
    }

    @FXML
    public void initialize() {
        paletteSearch.textProperty().bindBidirectional(model.queryProperty());
        paletteList.setItems(model.entries());
        paletteList.setCellFactory(list -> new PaletteCell(messages, model.queryProperty()));
        paletteList.setFixedCellSize(PaletteCell.HEIGHT);
        model.entries().addListener((ListChangeListener<PaletteEntry>) change -> selectFirst());
        paletteList.prefHeightProperty().bind(
                Bindings.max(2, Bindings.size(model.entries())).multiply(PaletteCell.HEIGHT).add(BORDERS));
        paletteSearch.field().addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        paletteList.setOnMouseClicked(event -> choose());
        paletteShade.addEventHandler(MouseEvent.MOUSE_CLICKED, this::leave);
        EmptyState nothing = new EmptyState();
        nothing.setAdvice(messages.text("palette.list.empty"));
        paletteList.setPlaceholder(nothing);
        selectFirst();
    }

    public void focusDefault() {
        paletteSearch.requestFocus();
    }

    private void steer(KeyEvent event) {
        KeyCode code = event.getCode();
        switch (code) {
            case DOWN -> paletteList.getSelectionModel().selectNext();
            case UP -> paletteList.getSelectionModel().selectPrevious();
            case ENTER -> choose();
            case ESCAPE -> onClose.run();
            default -> {
                return;
            }
        }
        paletteList.scrollTo(Math.max(0, paletteList.getSelectionModel().getSelectedIndex() - 4));
        event.consume();
    }

    private void choose() {
        PaletteEntry entry = paletteList.getSelectionModel().getSelectedItem();
        if (entry != null) {
            onClose.run();
            choices.choose(entry);
        }
    }

    private void leave(MouseEvent event) {
        if (paletteShade.equals(event.getTarget())) {
            onClose.run();
        }
    }

    private void selectFirst() {
        paletteList.getSelectionModel().selectFirst();
    }
}
