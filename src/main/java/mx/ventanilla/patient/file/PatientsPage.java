package mx.ventanilla.patient.file;

/** What the middle of Pacientes shows. */
public enum PatientsPage {
    IDLE, FILE, FORM, JOIN, PAIRS, ROSTER
}
