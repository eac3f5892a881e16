package mx.ventanilla.fx;

import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import mx.ventanilla.core.Ticker;

/** The ticker of real screens. */
public final class FxTicker implements Ticker {
    @Override
    public Ticking every(Duration pace, Runnable work) {
        Timeline timeline = new Timeline(
                new KeyFrame(javafx.util.Duration.millis((double) pace.toMillis()), event -> work.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
        return timeline::stop;
    }
}
