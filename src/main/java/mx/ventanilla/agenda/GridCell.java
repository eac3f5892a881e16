package mx.ventanilla.agenda;

import org.jspecify.annotations.Nullable;

/**
 * One place of the agenda's grid.
 *
 * @param slot null beneath the slots and where the room has none at that hour
 * @param visit null where there is nobody to show
 */
public record GridCell(CellState state, @Nullable Slot slot, @Nullable GridVisit visit) {
    static final GridCell BENEATH = new GridCell(CellState.UNUSED, null, null);
    static final GridCell NOTHING = new GridCell(CellState.OUT, null, null);
}
