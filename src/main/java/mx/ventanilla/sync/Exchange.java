package mx.ventanilla.sync;

import java.time.Duration;
import java.time.Instant;

/** What a session has carried so far. */
public final class Exchange {
    /** Key of the sentence for a computer whose clock is not the region's. */
    public static final String CLOCK_WRONG = "sync.clock.wrong";
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);
    private Outcome outcome = Outcome.CUT;
    private long sent;
    private long received;
    private long conflicts;
    private long quarantined;
    private long putAside;
    private long differing;
    private long bytesOut;
    private long bytesIn;
    private boolean clockWrong;

    void sent(int changes, int bytes) {
        sent += changes;
        bytesOut += bytes;
    }

    void judged(int newConflicts, int newQuarantined) {
        conflicts += newConflicts;
        quarantined += newQuarantined;
    }

    void received(int items, int bytes, int aside) {
        received += items;
        bytesIn += bytes;
        putAside += aside;
    }

    /** Both clocks at one moment: nothing is decided by them, but a person should know (sync.md F09). */
    void compareClocks(Instant own, Instant regional) {
        clockWrong = Duration.between(own, regional).abs().compareTo(CLOCK_TOLERANCE) > 0;
    }

    void differed(int records) {
        differing += records;
    }

    Exchange end(Outcome how) {
        outcome = how;
        return this;
    }

    public Outcome outcome() {
        return outcome;
    }

    public long sent() {
        return sent;
    }

    public long received() {
        return received;
    }

    public long conflicts() {
        return conflicts;
    }

    public long quarantined() {
        return quarantined + putAside;
    }

    /** Records that store and region had differently, found by the nightly comparison and healed. */
    public long differing() {
        return differing;
    }

    /** True when this computer's clock and the region's are more than five minutes apart. */
    public boolean isClockWrong() {
        return clockWrong;
    }

    public long bytesOut() {
        return bytesOut;
    }

    public long bytesIn() {
        return bytesIn;
    }
}
