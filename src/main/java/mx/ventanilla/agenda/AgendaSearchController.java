package mx.ventanilla.agenda;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import mx.ventanilla.fx.SearchBox;
import mx.ventanilla.fx.TypedSearch;
import mx.ventanilla.patient.Patient;

/** Who the free place under the cursor is for: a search field and whom it finds. */
@SuppressWarnings("NullAway.Init")
public final class AgendaSearchController {
    private final AgendaViewModel model;
    private final TypedSearch<Patient> lookup;
    @FXML
    private SearchBox searchBox;
    @FXML
    private ListView<Patient> foundList;
    @FXML
    private Label foundNone;

    AgendaSearchController(AgendaViewModel model) {
        this.model = model;
        this.lookup = model.lookup();
    }

    @FXML
    public void initialize() {
        searchBox.field().textProperty().bindBidirectional(lookup.queryProperty());
        searchBox.field().focusedProperty().subscribe(focused -> model.typingProperty().set(focused));
        searchBox.field().addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        foundList.setItems(lookup.found());
        foundList.setCellFactory(list -> new FoundCell(model.words()));
        foundList.setFixedCellSize(FoundCell.HEIGHT);
        foundList.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> Optional
                .ofNullable(foundList.getSelectionModel().getSelectedItem()).ifPresent(model::choose));
        lookup.highlightedProperty()
                .subscribe(index -> foundList.getSelectionModel().clearAndSelect(index.intValue()));
        lookup.found().addListener((ListChangeListener<Patient>) change -> tellFound());
        lookup.searchingProperty().subscribe(this::tellFound);
        model.searchCallsProperty().subscribe((old, call) -> searchBox.requestFocus());
        tellFound();
    }

    private void tellFound() {
        int found = lookup.found().size();
        foundList.setPrefHeight(found * FoundCell.HEIGHT + 2);
        set(foundList, found > 0);
        set(foundNone, lookup.isFruitless());
    }

    private void steer(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> lookup.move(1);
            case UP -> lookup.move(-1);
            case ENTER -> model.chooseFound();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static void set(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
