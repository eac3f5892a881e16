package mx.ventanilla.agenda;

import java.time.LocalDateTime;

/** Where the cursor begins: at the slot of this moment, or at the first of the day. */
final class AgendaStart {
    private AgendaStart() {}

    static GridPlace of(AgendaTable table, LocalDateTime now) {
        for (int shift = 0; shift < table.shifts().size(); shift++) {
            var row = table.shifts().get(shift).rowOf(now);
            if (row.isPresent()) {
                return new GridPlace(shift, 0, row.get().intValue());
            }
        }
        return GridPlace.FIRST;
    }
}
