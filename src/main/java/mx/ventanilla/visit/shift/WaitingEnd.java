package mx.ventanilla.visit.shift;

/** What becomes of somebody who is still in the waiting room when the shift closes. */
public enum WaitingEnd {
    ATTENDED, LEFT, NEXT_SHIFT
}
