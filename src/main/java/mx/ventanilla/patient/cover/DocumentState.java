package mx.ventanilla.patient.cover;

/** How one paper of the checklist stands on a day. */
public enum DocumentState {
    MISSING, SHOWN, EXPIRING, EXPIRED;

    /** True while the paper must be asked for. */
    public boolean isWanting() {
        return this == MISSING || this == EXPIRED;
    }
}
