package mx.ventanilla.visit;

/** How a consultation ended, as far as the desk needs it. */
public enum VisitOutcome {
    DISCHARGED, NEXT_APPOINTMENT, REFERRED, SENT_TO_URGENT
}
