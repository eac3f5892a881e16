package mx.ventanilla.patient.roster;

import static mx.ventanilla.patient.roster.RosterField.ENTITLED;
import static mx.ventanilla.patient.roster.RosterField.PENSION_TYPE;
import static mx.ventanilla.patient.roster.RosterField.VALID_UNTIL;

import java.time.LocalDate;
import mx.ventanilla.core.Folded;
import org.jspecify.annotations.Nullable;

/** The right to medical service. What can't be read is unknown: the person is taken, the cover is not. */
record CoverCells(RowCells cells, RowNotes notes) {
    private static final int PENSION_LIMIT = 20;

    RosterPerson.Cover read() {
        return new RosterPerson.Cover(entitled(), validUntil(), cells.text(PENSION_TYPE, PENSION_LIMIT));
    }

    private @Nullable Boolean entitled() {
        String cell = cells.code(ENTITLED);
        return switch (Folded.of(cell)) {
            case "" -> null;
            case "si", "s", "1", "true", "verdadero", "con derecho", "vigente" -> Boolean.TRUE;
            case "no", "n", "0", "false", "falso", "sin derecho", "no vigente" -> Boolean.FALSE;
            default -> {
                notes.warning(ENTITLED, "roster.row.entitled", RowNotes.shown(cell));
                yield null;
            }
        };
    }

    private @Nullable LocalDate validUntil() {
        String cell = cells.code(VALID_UNTIL);
        LocalDate date = WrittenDate.read(cell).date();
        if (date == null && !cell.isEmpty()) {
            notes.warning(VALID_UNTIL, "roster.row.validUntil", RowNotes.shown(cell));
        }
        return date;
    }
}
