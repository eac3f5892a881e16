package mx.ventanilla.clinic;

import java.time.LocalDate;
import java.util.UUID;

/** A day on which the unit does not work as usual. */
public record ClosedDay(UUID id, String rev, LocalDate closedOn, Kind kind, String name, boolean active) {
    /** Closed altogether, or open for urgencies only. */
    public enum Kind {
        CLOSED, URGENT_ONLY
    }
}
