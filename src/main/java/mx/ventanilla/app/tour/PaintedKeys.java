package mx.ventanilla.app.tour;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.shape.Rectangle;

/** Times what a key does until it is painted: all that was asked for has come, is laid out, and is rendered. */
final class PaintedKeys {
    private static final double NANOS_A_MILLI = 1e6;
    private static final long LOOK_AGAIN_NANOS = 200_000;
    private final Hands hands;
    /** Rendered after everything that waits to be: its picture tells that the pulse before it is done. */
    private final Node fence = new Rectangle(1, 1);
    private long pulseBegan;

    /**
     * @param toPainted milliseconds from the key to the picture
     * @param pulse milliseconds of the last pulse alone: styles, layout and rendering
     */
    record Times(double toPainted, double pulse) {}

    PaintedKeys(Hands hands) {
        this.hands = hands;
    }

    /** @param key what to press, on the screen's own thread */
    Times time(Runnable key) {
        long from = System.nanoTime();
        boolean[] worksOnIt = new boolean[1];
        CompletableFuture<Long> painted = Hands.onScreen(() -> {
            key.run();
            worksOnIt[0] = hands.areAwaited();
            return nextPulse();
        });
        long end = painted.join();
        if (worksOnIt[0]) {
            while (hands.areAwaited()) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
            end = Hands.onScreen(this::nextPulse).join();
        }
        return new Times((end - from) / NANOS_A_MILLI, (end - pulseBegan) / NANOS_A_MILLI);
    }

    /** Nanoseconds of the moment at which the pulse to come is rendered. */
    private CompletableFuture<Long> nextPulse() {
        CompletableFuture<Long> painted = new CompletableFuture<>();
        Scene scene = hands.scene();
        Runnable begin = () -> pulseBegan = System.nanoTime();
        Runnable[] laidOut = new Runnable[1];
        laidOut[0] = () -> {
            scene.removePreLayoutPulseListener(begin);
            scene.removePostLayoutPulseListener(laidOut[0]);
            Platform.runLater(() -> {
                fence.snapshot(null, null);
                painted.complete(System.nanoTime());
            });
        };
        scene.addPreLayoutPulseListener(begin);
        scene.addPostLayoutPulseListener(laidOut[0]);
        Platform.requestNextPulse();
        return painted;
    }
}
