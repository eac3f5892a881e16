package mx.ventanilla.patient.roster;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import mx.ventanilla.core.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param accepted persons who were not in the store
 * @param updated persons of whom the roster brought something new
 * @param unchanged persons of whom it did not
 * @param repeated rows of persons who had come before in the same file
 * @param corrected fields where the roster differs from what was corrected here, which stays
 * @param foreign persons who belong to another unit
 * @param warnings rows with a doubt, by field
 * @param missingRooms numbers of rooms that the roster names and the unit has not registered
 * @param rejectedFile where the rejected rows and their reasons are; null when there are none
 * @param changedFile where the changes of known persons are, field by field; null when there are none
 * @param trouble why it stopped before the end of the file; null when it did not or was cancelled
 */
public record RosterReport(Ending ending, long rows, long accepted, long updated, long unchanged, long repeated,
        long rejected, long corrected, long foreign, Map<RosterField, Integer> warnings,
        SortedSet<Integer> missingRooms, @Nullable Path rejectedFile, @Nullable Path changedFile,
        @Nullable Problem trouble) {
    /** How an import ended. What it wrote before stays and is whole. */
    public enum Ending {
        COMPLETE, CANCELLED, INTERRUPTED
    }

    public RosterReport {
        Map<RosterField, Integer> sorted = new EnumMap<>(RosterField.class);
        sorted.putAll(warnings);
        warnings = Collections.unmodifiableMap(sorted);
        missingRooms = Collections.unmodifiableSortedSet(new TreeSet<>(missingRooms));
    }

    /** Persons written: none when the same file is imported again. */
    public long changes() {
        return accepted + updated;
    }
}
