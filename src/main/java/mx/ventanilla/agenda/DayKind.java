package mx.ventanilla.agenda;

/** Whether the unit gives appointments on a day: closed days are "cerrado" or "solo urgencias". */
public enum DayKind {
    OPEN, URGENT_ONLY, CLOSED
}
