package mx.ventanilla.agenda;

/** Whether a doctor attends a room in a shift. */
public enum Presence {
    PRESENT, ABSENT, NO_DOCTOR
}
