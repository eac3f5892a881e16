package mx.ventanilla.agenda.absence;

/** How a telephone call to a patient of an absence ended. */
public enum CallResult {
    ACCEPTED, MESSAGE_LEFT, NO_ANSWER, WRONG_NUMBER, REFUSED;

    /** True when somebody should try again. */
    public boolean isOpen() {
        return this == NO_ANSWER || this == MESSAGE_LEFT;
    }
}
