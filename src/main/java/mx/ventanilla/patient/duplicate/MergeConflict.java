package mx.ventanilla.patient.duplicate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the two records tell differently.
 *
 * @param survivor what the record that stays says, column by column
 * @param merged what the other says
 * @param proposed whose value the program would keep
 */
public record MergeConflict(MergeField field, List<@Nullable Object> survivor, List<@Nullable Object> merged,
        Side proposed) {
    /** Whose value is kept. */
    public enum Side {
        SURVIVOR, MERGED
    }
}
