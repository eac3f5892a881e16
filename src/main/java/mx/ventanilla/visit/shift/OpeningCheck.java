package mx.ventanilla.visit.shift;

import java.util.List;

/**
 * One thing to look at when a shift opens.
 *
 * @param part id of the part of Turno that mends it, empty when it is mended elsewhere
 * @param details a line each, in words that need no translation
 * @param shifts those that are meant, if any
 */
public record OpeningCheck(Kind kind, int count, List<String> details, List<WorkedShift> shifts, String part) {
    /** What is looked at. */
    public enum Kind {
        UNCLOSED_SHIFTS, ROOMS_WITHOUT_DOCTOR, APPOINTMENTS_WITHOUT_DOCTOR, CALLS_TO_MAKE, WAITING_LIST
    }

    public OpeningCheck {
        details = List.copyOf(details);
        shifts = List.copyOf(shifts);
    }

    public boolean isFine() {
        return count == 0;
    }
}
