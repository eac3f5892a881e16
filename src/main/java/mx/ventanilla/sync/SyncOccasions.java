package mx.ventanilla.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a unit talks to its region besides the night: pure, so that each occasion can be shown to be taken once. */
public final class SyncOccasions {
    private static final Duration BETWEEN_URGENT = Duration.ofMinutes(2);
    private static final Duration BETWEEN_HOSPITAL = Duration.ofMinutes(10);

    private SyncOccasions() {}

    /** Why it is time. */
    public enum Occasion {
        /** The network is there again. */
        LINK_BACK,
        /** An urgent referral waits to be sent. */
        URGENT,
        /** A shift has ended. */
        SHIFT_END,
        /** A hospital looks for referrals through the day. */
        HOSPITAL
    }

    /**
     * What is seen at a glance.
     *
     * @param before the glance before this one
     * @param lastTalk when a session was last tried
     * @param shiftEnds the unit's own moments after the ends of its shifts
     */
    public record Glance(Instant before, Instant now, boolean wasOnline, boolean online, boolean urgentWaits,
            boolean hospital, Instant lastTalk, List<Instant> shiftEnds) {
        public Glance {
            shiftEnds = List.copyOf(shiftEnds);
        }
    }

    /** The most pressing reason to talk now; empty when there is none, or no network to do it over. */
    public static Optional<Occasion> of(Glance glance) {
        if (!glance.online()) {
            return Optional.empty();
        }
        if (glance.urgentWaits() && isOlder(glance, BETWEEN_URGENT)) {
            return Optional.of(Occasion.URGENT);
        }
        if (!glance.wasOnline()) {
            return Optional.of(Occasion.LINK_BACK);
        }
        boolean ended = glance.shiftEnds().stream()
                .anyMatch(end -> end.isAfter(glance.before()) && !end.isAfter(glance.now()));
        if (ended) {
            return Optional.of(Occasion.SHIFT_END);
        }
        return glance.hospital() && isOlder(glance, BETWEEN_HOSPITAL)
                ? Optional.of(Occasion.HOSPITAL)
                : Optional.empty();
    }

    private static boolean isOlder(Glance glance, Duration age) {
        return Duration.between(glance.lastTalk(), glance.now()).compareTo(age) >= 0;
    }
}
