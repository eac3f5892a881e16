package mx.ventanilla.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import mx.ventanilla.core.Problem;

/** Changes in a file and records in a page; fewer for a line that cannot carry so many in a minute. */
final class LinePace {
    private static final Duration SLOW = Duration.ofSeconds(60);
    private final Clock clock;
    private int most = BatchCutter.MOST_CHANGES;

    LinePace(Clock clock) {
        this.clock = clock;
    }

    int most() {
        return most;
    }

    /** A link that cannot carry a file in a minute gets smaller ones; true when this one does. */
    boolean adapt(Instant begun) {
        boolean slow = Duration.between(begun, clock.instant()).compareTo(SLOW) > 0 && most > 1;
        if (slow) {
            most = most / 2;
        }
        return slow;
    }

    /** What was cut because it was too much for the line is tried again with less; any other cut ends the session. */
    void adaptOrThrow(Instant begun, Problem cut) {
        if (!cut.key().equals("sync.link.cut") || !adapt(begun)) {
            throw cut;
        }
    }
}
