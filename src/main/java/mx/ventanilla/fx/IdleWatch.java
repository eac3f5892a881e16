package mx.ventanilla.fx;

import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/** Calls back when nobody has touched keyboard or mouse for a while. Starts again with the next touch. */
public final class IdleWatch implements AutoCloseable {
    private final Scene scene;
    private final PauseTransition timer;
    private final EventHandler<InputEvent> touched = event -> restart();

    public IdleWatch(Scene scene, java.time.Duration patience, Runnable onIdle) {
        this.scene = scene;
        timer = new PauseTransition(Duration.millis((double) patience.toMillis()));
        timer.setOnFinished(event -> onIdle.run());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, touched);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, touched);
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, touched);
        scene.addEventFilter(ScrollEvent.SCROLL, touched);
        restart();
    }

    private void restart() {
        timer.playFromStart();
    }

    @Override
    public void close() {
        timer.stop();
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, touched);
        scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, touched);
        scene.removeEventFilter(MouseEvent.MOUSE_MOVED, touched);
        scene.removeEventFilter(ScrollEvent.SCROLL, touched);
    }
}
