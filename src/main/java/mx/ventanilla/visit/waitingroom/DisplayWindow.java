package mx.ventanilla.visit.waitingroom;

import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The window of the waiting room's television: fills the second screen, follows it when screens come and go, and stays a
 * window of its own while there is one screen only.
 */
final class DisplayWindow implements AutoCloseable {
    private final WaitingRoomViewModel model;
    private final Function<Parent, Scene> dress;
    private final ListChangeListener<Screen> placing = change -> place();
    private @Nullable Stage stage;

    /** @param dress makes a scene in the program's look */
    DisplayWindow(WaitingRoomViewModel model, Function<Parent, Scene> dress) {
        this.model = model;
        this.dress = dress;
    }

    void show(Parent content, String title) {
        if (stage == null) {
            Stage made = new Stage();
            made.setTitle(title);
            made.setFullScreenExitHint("");
            made.setOnCloseRequest(event -> model.hide());
            Scene scene = dress.apply(content);
            scene.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
            made.setScene(scene);
            stage = made;
            Screen.getScreens().addListener(placing);
            place();
            made.show();
        }
    }

    /** Fills the screen it stands on, or gives it back. */
    void turnFullScreen() {
        if (stage != null) {
            stage.setFullScreen(!stage.isFullScreen());
        }
    }

    @Override
    public void close() {
        Screen.getScreens().removeListener(placing);
        if (stage != null) {
            stage.hide();
            stage = null;
        }
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.F11) {
            turnFullScreen();
        }
    }

    private void place() {
        Stage window = stage;
        if (window == null) {
            return;
        }
        Screen primary = Screen.getPrimary();
        DisplayPlace place = DisplayPlace.among(Screen.getScreens().stream().map(Screen::getBounds).toList(),
                primary.getBounds(), primary.getVisualBounds());
        window.setFullScreen(false);
        window.setX(place.bounds().getMinX());
        window.setY(place.bounds().getMinY());
        window.setWidth(place.bounds().getWidth());
        window.setHeight(place.bounds().getHeight());
        window.setFullScreen(place.fills());
    }
}
