package mx.ventanilla.visit;

/** How a room keeps to its times. */
public enum Punctuality {
    ON_TIME, LATE, ABSENT, NO_DOCTOR
}
