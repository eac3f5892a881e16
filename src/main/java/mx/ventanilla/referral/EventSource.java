package mx.ventanilla.referral;

/** How an event came to be known. */
public enum EventSource {
    /** Done with this program, on either side. */
    PROGRAM,
    /** Informada por teléfono. */
    PHONE,
    /** Informada en papel: the hospital's own form, or what the patient brings. */
    PAPER;

    public boolean isReported() {
        return this != PROGRAM;
    }
}
