package mx.ventanilla.sync;

/** What a session has carried so far. */
public final class Exchange {
    private Outcome outcome = Outcome.CUT;
    private long sent;
    private long received;
    private long conflicts;
    private long quarantined;
    private long putAside;
    private long differing;
    private long bytesOut;
    private long bytesIn;

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

    public long bytesOut() {
        return bytesOut;
    }

    public long bytesIn() {
        return bytesIn;
    }
}
