package mx.ventanilla.agenda;

/** What can happen to a visit; each is kept as an event with its time and author. */
public enum VisitStep {
    BOOK, REGISTER_WALK_IN, REGISTER_URGENT, ARRIVE, CALL, PUT_BACK, BEGIN, FINISH, CANCEL_BY_PATIENT, CANCEL_BY_UNIT,
    NO_SHOW, LEAVE, MOVE, UNDO
}
