package mx.ventanilla.visit.shift;

import java.util.List;
import java.util.Optional;

/**
 * A shift on its way to being closed: who is still there, who never came, and what it has come to.
 *
 * @param next the shift after it that day, when there is one that still runs
 * @param over true when no appointment of it can still be kept
 */
public record ClosingSheet(WorkedShift shift, List<OpenVisit> here, List<OpenVisit> notCome, ShiftTotals totals,
        Optional<ClosedShift> closed, Optional<WorkedShift> next, boolean over) {
    public ClosingSheet {
        here = List.copyOf(here);
        notCome = List.copyOf(notCome);
    }

    public boolean isClosed() {
        return closed.filter(ClosedShift::stands).isPresent();
    }
}
