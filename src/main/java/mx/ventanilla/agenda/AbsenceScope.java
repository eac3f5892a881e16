package mx.ventanilla.agenda;

/** What is missing while an absence lasts: a doctor, a room, or the whole unit. */
public enum AbsenceScope {
    DOCTOR, ROOM, UNIT
}
