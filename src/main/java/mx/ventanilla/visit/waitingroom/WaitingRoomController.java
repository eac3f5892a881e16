package mx.ventanilla.visit.waitingroom;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.visit.Pages;

/** Sala de espera at the desk: what the television shows, and the keys that steer it. */
@SuppressWarnings("NullAway.Init")
public final class WaitingRoomController {
    private final WaitingRoomViewModel model;
    private final WaitingRoomActions actions;
    private final ViewLoader loader;
    private final String unitName;

    @FXML
    private BorderPane waitingRoomScreen;
    @FXML
    private StackPane previewHolder;
    @FXML
    private StateLabel displayState;
    @FXML
    private Label monitorsLabel;
    @FXML
    private Label voiceLabel;
    @FXML
    private KeyButton showButton;
    @FXML
    private KeyButton hideButton;
    @FXML
    private KeyButton fullScreenButton;
    @FXML
    private KeyButton chimeButton;

    WaitingRoomController(WaitingRoomViewModel model, WaitingRoomActions actions, ViewLoader loader, String unitName) {
        this.model = model;
        this.actions = actions;
        this.loader = loader;
        this.unitName = unitName;
    }

    @FXML
    public void initialize() {
        previewHolder.getChildren().setAll(
                new FittedPane(loader.load(new DisplayController(model, loader.messages(), unitName)).root()));
        showButton.act(actions.of(WaitingRoomCommands.SHOW));
        hideButton.act(actions.of(WaitingRoomCommands.HIDE));
        fullScreenButton.act(actions.of(WaitingRoomCommands.FULL));
        chimeButton.act(actions.of(WaitingRoomCommands.CHIME));
        voiceLabel.setText(text(model.canSpeak() ? "waitingRoom.voice.yes" : "waitingRoom.voice.no"));
        model.shownProperty().subscribe(this::tell);
    }

    void focusDefault() {
        waitingRoomScreen.requestFocus();
    }

    private void tell(boolean shown) {
        displayState.show(shown ? Tone.OK : Tone.NEUTRAL, shown ? "fth-check-circle" : "fth-circle",
                text(shown ? "waitingRoom.state.shown" : "waitingRoom.state.hidden"));
        monitorsLabel.setText(loader.messages().text("waitingRoom.monitors", Screen.getScreens().size()));
        Pages.set(showButton, !shown);
        Pages.set(hideButton, shown);
    }

    private String text(String key) {
        Messages messages = loader.messages();
        return messages.text(key);
    }
}
