package mx.ventanilla.agenda;

import mx.ventanilla.patient.CoverageState;

/** The picture beside each word. */
final class AgendaIcons {
    private AgendaIcons() {}

    static String of(CoverageState state) {
        return switch (state) {
            case CURRENT -> "fth-check-circle";
            case EXPIRING, WAITING -> "fth-clock";
            case EXPIRED, NOT_ENTITLED -> "fth-x-circle";
            case UNVERIFIED -> "fth-help-circle";
        };
    }
}
