package mx.ventanilla.visit.shift;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The closing of a shift as it was kept. */
public record ClosedShift(UUID id, String rev, String state, @Nullable String note, int attended, int noShows,
        int wentAway, int moved, int cancelled, int walkIns, int unusedSlots, Instant closedAt,
        @Nullable String closedBy, @Nullable String reopenReason) {
    static final String CLOSED = "CLOSED";
    static final String REOPENED = "REOPENED";

    /** False while it is open again. */
    public boolean stands() {
        return state.equals(CLOSED);
    }

    public ShiftTotals totals() {
        return new ShiftTotals(attended, noShows, wentAway, moved, cancelled, walkIns, unusedSlots);
    }
}
