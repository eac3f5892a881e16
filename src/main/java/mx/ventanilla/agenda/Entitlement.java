package mx.ventanilla.agenda;

/** What the coverage rules answer for a patient and a day, as far as booking is concerned. */
public enum Entitlement {
    COVERED, UNVERIFIED, NOT_COVERED
}
