package mx.ventanilla.visit.waitingroom;

import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.Messages;
import mx.ventanilla.visit.Pages;

/** What people in the waiting room see: the last call in large letters, those before it beside. */
@SuppressWarnings("NullAway.Init")
public final class DisplayController {
    private static final PseudoClass FRESH = PseudoClass.getPseudoClass("fresh");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final WaitingRoomViewModel model;
    private final Messages messages;
    private final String unitName;

    @FXML
    private Label unitLabel;
    @FXML
    private Label clockLabel;
    @FXML
    private VBox lastCall;
    @FXML
    private Label lastTicket;
    @FXML
    private Label lastRoom;
    @FXML
    private VBox noCalls;
    @FXML
    private VBox earlierCalls;

    DisplayController(WaitingRoomViewModel model, Messages messages, String unitName) {
        this.model = model;
        this.messages = messages;
        this.unitName = unitName;
    }

    @FXML
    public void initialize() {
        unitLabel.setText(unitName);
        clockLabel.textProperty().bind(model.timeProperty().map(HOUR::format));
        model.calls().subscribe(this::show);
        model.freshProperty().subscribe(fresh -> lastCall.pseudoClassStateChanged(FRESH, fresh));
        show();
    }

    private void show() {
        List<CalledTicket> calls = model.calls();
        Pages.set(lastCall, !calls.isEmpty());
        Pages.set(noCalls, calls.isEmpty());
        calls.stream().findFirst().ifPresent(call -> {
            lastTicket.setText(call.ticket());
            lastRoom.setText(room(call));
            lastCall.setAccessibleText(call.ticket() + ", " + room(call));
        });
        earlierCalls.getChildren()
                .setAll(calls.stream().skip(1).map(call -> new EarlierCall(call.ticket(), room(call))).toList());
    }

    private String room(CalledTicket call) {
        return call.roomNumber() == null
                ? messages.text("reception.room.urgent")
                : messages.text("reception.person.room", call.roomNumber());
    }
}
