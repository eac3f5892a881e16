package mx.ventanilla.agenda;

/** Primera vez or subsecuente. */
public enum VisitType {
    FIRST, SUBSEQUENT
}
