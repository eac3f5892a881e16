package mx.ventanilla.patient.roster;

import java.util.List;
import java.util.Locale;
import mx.ventanilla.core.Sex;
import org.jspecify.annotations.Nullable;

/** What the letters of a file's sex column mean: an M is a woman beside H, and a man beside F. */
enum SexLetters {
    MAN_IS_H, MAN_IS_M;

    /** Looks at a sample: a file that writes F and never H means men by M. */
    static SexLetters of(List<RosterRecord> sample, ColumnMapping mapping) {
        boolean hasH = false;
        boolean hasF = false;
        for (RosterRecord row : sample) {
            String cell = new RowCells(row, mapping, new RowNotes()).code(RosterField.SEX).toUpperCase(Locale.ROOT);
            hasH |= cell.equals("H");
            hasF |= cell.equals("F");
        }
        return hasF && !hasH ? MAN_IS_M : MAN_IS_H;
    }

    /** Null for what is neither a letter nor a word of sex. */
    @Nullable
    Sex read(String cell) {
        return switch (cell.toUpperCase(Locale.ROOT)) {
            case "H", "HOMBRE", "MASCULINO", "MASC", "VARON" -> Sex.H;
            case "F", "MUJER", "FEMENINO", "FEM" -> Sex.M;
            case "M" -> this == MAN_IS_H ? Sex.M : Sex.H;
            case "X", "NO BINARIO" -> Sex.X;
            default -> null;
        };
    }
}
