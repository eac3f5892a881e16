package mx.ventanilla.agenda.absence;

/** What a re-scheduling looks for first: the same doctor on a later day, or the same day in another room. */
public enum MoveFirst {
    SAME_DOCTOR, SAME_DAY
}
