package mx.ventanilla.visit;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import mx.ventanilla.fx.EmptyState;

/** The live strip of all rooms. */
@SuppressWarnings("NullAway.Init")
public final class RoomStripController {
    private final RoomStripViewModel model;

    @FXML
    private Label waitingLabel;
    @FXML
    private ListView<RoomStrip> roomsList;
    @FXML
    private EmptyState roomsNone;

    RoomStripController(RoomStripViewModel model) {
        this.model = model;
    }

    @FXML
    public void initialize() {
        waitingLabel.textProperty()
                .bind(model.waitingProperty().map(count -> model.words().waiting(count.intValue())));
        roomsList.setItems(model.rooms());
        roomsList.setFixedCellSize(RoomCell.HEIGHT);
        roomsList.setCellFactory(list -> new RoomCell(model.words(), model.concernedRoomProperty()));
        roomsList.setSelectionModel(null);
        roomsNone.visibleProperty().bind(Bindings.isEmpty(model.rooms()));
    }
}
