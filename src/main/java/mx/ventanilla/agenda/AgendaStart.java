package mx.ventanilla.agenda;

import java.time.LocalDateTime;
import java.util.stream.IntStream;

/** Where the cursor begins: at the slot of this moment, or at the first of the day. */
final class AgendaStart {
    private AgendaStart() {}

    static GridPlace of(AgendaTable table, LocalDateTime now) {
        return IntStream.range(0, table.shifts().size()).boxed().flatMap(shift -> {
            ShiftGrid grid = table.shifts().get(shift);
            return grid.columnAt(now).map(column -> new GridPlace(shift, column,
                    grid.rowOf(now, column).map(Double::intValue).orElse(0))).stream();
        }).findFirst().orElse(GridPlace.FIRST);
    }
}
