package mx.ventanilla.patient.roster;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Problem;
import mx.ventanilla.patient.roster.RosterReport.Ending;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of the rows of one file. */
final class Tally {
    private final Map<RosterField, Integer> warnings = new EnumMap<>(RosterField.class);
    private final SortedSet<Integer> missingRooms = new TreeSet<>();
    private long rows;
    private long accepted;
    private long updated;
    private long unchanged;
    private long repeated;
    private long rejected;
    private long corrected;
    private long foreign;

    void row() {
        rows++;
    }

    void rejected() {
        rejected++;
    }

    void repeated() {
        repeated++;
    }

    /** Counts the doubts about a person who is taken, each field once. */
    void person(RowOutcome.Accepted row, Placement placement) {
        Set<RosterField> doubtful = EnumSet.noneOf(RosterField.class);
        for (Finding warning : row.warnings()) {
            doubtful.add(RosterField.valueOf(warning.field()));
        }
        doubtful.forEach(field -> warnings.merge(field, 1, Integer::sum));
        Integer room = row.person().assignment().room();
        if (room != null && placement.lacksRoomOf(row.person())) {
            missingRooms.add(room);
        }
        foreign += placement.isForeign(row.person()) ? 1 : 0;
    }

    void batch(RosterBatch.Result result) {
        accepted += result.accepted();
        updated += result.updated();
        unchanged += result.unchanged();
        repeated += result.repeated();
        corrected += result.corrected();
    }

    RosterReport report(Ending ending, @Nullable Path rejectedFile, @Nullable Path changedFile,
            @Nullable Problem trouble) {
        return new RosterReport(ending, rows, accepted, updated, unchanged, repeated, rejected, corrected, foreign,
                warnings, missingRooms, rejectedFile, changedFile, trouble);
    }
}
