package mx.ventanilla.referral;

/** How an event came to be known. */
public enum EventSource {
    /** Done with this program, on either side. */
    PROGRAM,
    /** Informada por teléfono. */
    PHONE,
    /** Informada en papel: the hospital's own form, or what the patient brings. */
    PAPER,
    /** Read from the document of another program, which nobody of this one has vouched for. */
    FILE;

    public boolean isReported() {
        return this != PROGRAM;
    }
}
