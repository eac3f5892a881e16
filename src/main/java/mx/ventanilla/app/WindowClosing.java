package mx.ventanilla.app;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/** The window's way out: what is open is let go of beside the screen, which says so when it takes longer than a moment. */
final class WindowClosing {
    private static final Duration MOMENT = Duration.millis(600);
    private final SharedWork<Boolean> work;
    private final PauseTransition moment;

    /** @param letGo closes everything; done once */
    WindowClosing(Runnable letGo) {
        this(letGo, MOMENT);
    }

    WindowClosing(Runnable letGo, Duration moment) {
        this.work = new SharedWork<>(() -> {
            letGo.run();
            return true;
        });
        this.moment = new PauseTransition(moment);
    }

    boolean isBegun() {
        return work.isBegun();
    }

    /**
     * Begins to close, once. Call on the screen's thread.
     *
     * @param tell shows the sentence, when the moment is over
     * @param hide takes the window away, at the end
     */
    void begin(Runnable tell, Runnable hide) {
        if (!isBegun()) {
            moment.setOnFinished(late -> tell.run());
            moment.play();
            work.begin("closing", () -> Platform.runLater(() -> {
                moment.stop();
                hide.run();
            }));
        }
    }

    /** Waits until all is closed, and closes it here when nobody has begun to; throws what went wrong. */
    void await() {
        work.await();
    }
}
