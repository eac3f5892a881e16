package mx.ventanilla.visit;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Tone;

/** What the desk sees between two patients: what to do next, and the last arrivals. */
@SuppressWarnings("NullAway.Init")
public final class IdleController {
    private final ReceptionViewModel model;
    private final ReceptionActions actions;

    @FXML
    private KeyButton unknownUrgentButton;
    @FXML
    private KeyButton idleNewPersonButton;
    @FXML
    private HBox idleProblem;
    @FXML
    private Label idleProblemLabel;
    @FXML
    private VBox recentBlock;
    @FXML
    private VBox recentRows;

    IdleController(ReceptionViewModel model, ReceptionActions actions) {
        this.model = model;
        this.actions = actions;
    }

    @FXML
    public void initialize() {
        unknownUrgentButton.act(actions.of(ReceptionCommands.URGENT));
        actions.find(ReceptionCommands.NEW_PERSON).ifPresent(idleNewPersonButton::act);
        Pages.set(idleNewPersonButton, actions.find(ReceptionCommands.NEW_PERSON).isPresent());
        idleProblemLabel.textProperty().bind(model.person().problemProperty());
        Pages.showWhile(idleProblem, model.person().problemProperty().isNotEmpty());
        Pages.showWhile(recentBlock, Bindings.isNotEmpty(model.arrivals().recent()));
        model.arrivals().recent().subscribe(this::showRecent);
    }

    private void showRecent() {
        DeskWords words = model.person().words();
        List<Arrival> recent = model.arrivals().recent();
        PanelRow.fill(recentRows, IntStream.range(0, recent.size())
                .mapToObj(i -> row(recent.get(i), i == 0 ? ReceptionCommands.UNDO_ARRIVAL.keyText() : "", words))
                .toList());
    }

    /** @param keys the key that takes this one back, may be empty */
    private PanelRow row(Arrival arrival, String keys, DeskWords words) {
        return new PanelRow(Tone.OK, "fth-log-in", arrival.ticket(), arrival.name())
                .leadingTo(words.text("reception.command.slip"), "", () -> model.pages().showSlip(arrival.visitId()))
                .leadingTo(words.text("shell.command.undo"), keys, () -> model.arrivals().undo(arrival));
    }
}
