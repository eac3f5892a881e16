package mx.ventanilla.patient.file;

/** What stands beside the search. */
public enum PatientsPage {
    IDLE, FILE, FORM, JOIN, PAIRS, ROSTER, PAPERS, COVER, DEATH, EXPIRING, PRIVACY
}
