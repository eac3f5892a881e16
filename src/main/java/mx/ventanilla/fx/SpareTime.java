package mx.ventanilla.fx;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/** Does on the screen's thread what can wait, one piece after the other with a pause before each. */
public final class SpareTime {
    private static final Duration PAUSE = Duration.millis(400);

    private SpareTime() {}

    /** @param place nothing more is done once this has been taken off the screen */
    public static void doFor(Node place, Collection<Runnable> pieces) {
        Deque<Runnable> left = new ArrayDeque<>(pieces);
        PauseTransition pause = new PauseTransition(PAUSE);
        pause.setOnFinished(over -> {
            Runnable next = place.getScene() == null ? null : left.poll();
            if (next != null) {
                next.run();
                pause.playFromStart();
            }
        });
        pause.play();
    }
}
