package mx.ventanilla.visit.shift;

/** What a shift came to. */
public record ShiftTotals(int attended, int noShows, int wentAway, int moved, int cancelled, int walkIns,
        int unusedSlots) {}
