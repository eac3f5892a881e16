package mx.ventanilla.agenda.absence;

/** Why this place was proposed to a patient, or that there was none. */
public enum Why {
    SAME_DOCTOR_LATER, OTHER_ROOM_SAME_SHIFT, NEXT_FREE, CHOSEN, NONE_FREE
}
