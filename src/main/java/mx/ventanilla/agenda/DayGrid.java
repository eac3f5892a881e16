package mx.ventanilla.agenda;

import java.time.LocalDate;
import java.util.List;

/** One day of a unit: its rooms in their shifts, and the visits in them. */
public record DayGrid(LocalDate day, List<RoomShift> roomShifts, List<GridVisit> visits) {
    public DayGrid {
        roomShifts = List.copyOf(roomShifts);
        visits = List.copyOf(visits);
    }
}
