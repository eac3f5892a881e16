package mx.ventanilla.patient.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.ventanilla.core.Progress;
import mx.ventanilla.patient.roster.RowOutcome.Accepted;

/**
 * What an import would take from a file, seen without the store.
 *
 * @param rows the first rows as they would be taken
 * @param total rows in the file
 * @param acceptable rows that can be taken, each person once
 * @param repeated rows of persons who come before in the file
 * @param rejected rows that can't be taken
 * @param doubtful rows that are taken with a warning
 */
public record RosterPreview(RosterFile file, List<RowOutcome> rows, long total, long acceptable, long repeated,
        long rejected, long doubtful) {
    /** Rows shown. */
    public static final int SHOWN = 50;

    public RosterPreview {
        rows = List.copyOf(rows);
    }

    static RosterPreview of(RosterFile file, LocalDate today, Progress progress) {
        RowParser parser = new RowParser(file.mapping(), file.sexLetters(), today);
        SeenPersons seen = new SeenPersons();
        List<RowOutcome> shown = new ArrayList<>();
        long total = 0;
        long acceptable = 0;
        long rejected = 0;
        long doubtful = 0;
        try (RosterRecords records = file.records()) {
            for (RosterRecord row = records.next(); row != null && !progress.isCancelled(); row = records.next()) {
                RowOutcome outcome = parser.parse(row);
                if (total++ < SHOWN) {
                    shown.add(outcome);
                }
                switch (outcome) {
                    case Accepted accepted -> {
                        acceptable += seen.isFirst(accepted.person()) ? 1 : 0;
                        doubtful += accepted.warnings().isEmpty() ? 0 : 1;
                    }
                    case RowOutcome.Rejected _ -> rejected++;
                }
                progress.report(records.bytesRead(), file.size());
            }
        }
        return new RosterPreview(file, shown, total, acceptable, total - acceptable - rejected, rejected, doubtful);
    }
}
