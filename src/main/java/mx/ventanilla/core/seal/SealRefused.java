package mx.ventanilla.core.seal;

/** Something sealed could not be opened. Carries no content. */
public final class SealRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** Not something sealed by this program. */
        NOT_OURS,
        /** Sealed for somebody else, with another passphrase, or changed on its way: which, nobody can tell. */
        FOREIGN,
        /** It asks for a passphrase. */
        NEEDS_PASSPHRASE
    }

    private final Reason reason;

    SealRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
