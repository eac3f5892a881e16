package mx.ventanilla.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The report of one past session.
 *
 * @param channel {@code NETWORK} or {@code COURIER}
 * @param outcome name of an {@link Outcome}
 * @param reason key of the sentence that says why it ended early
 */
public record Night(Instant startedAt, Instant endedAt, String channel, String outcome, long sent, long received,
        long conflicts, long quarantined, long bytesOut, long bytesIn, @Nullable String reason) {
    public boolean complete() {
        return outcome.equals(Outcome.COMPLETE.name());
    }
}
