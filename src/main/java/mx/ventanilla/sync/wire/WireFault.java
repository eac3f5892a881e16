package mx.ventanilla.sync.wire;

/** A file or answer that may not be used; nothing of it has been. */
public final class WireFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** Not a file of this program: a captive portal's page, a photograph. */
        NOT_OURS,
        /** Made by a later program. */
        NEWER,
        /** Cut off, changed on the way, or with something added. */
        DAMAGED,
        /** Not signed by the one it says it is from. */
        FORGED,
        /** Larger than anything this program makes. */
        TOO_LARGE,
        /** Whole and signed, and meant for somebody else. */
        FOREIGN
    }

    public WireFault(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
