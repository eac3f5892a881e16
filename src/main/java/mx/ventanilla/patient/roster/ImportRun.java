package mx.ventanilla.patient.roster;

import java.util.ArrayList;
import java.util.List;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Progress;
import mx.ventanilla.patient.roster.RosterReport.Ending;
import mx.ventanilla.patient.roster.RowOutcome.Accepted;
import mx.ventanilla.patient.roster.RowOutcome.Rejected;

/** One run through one file. */
final class ImportRun {
    private final RosterFile file;
    private final RowParser parser;
    private final RosterStore store;
    private final RejectedRows rejected;
    private final Progress progress;
    private final Tally tally = new Tally();
    private final SeenPersons seen = new SeenPersons();
    private final List<RosterPerson> batch = new ArrayList<>();

    ImportRun(RosterFile file, RowParser parser, RosterStore store, RejectedRows rejected, Progress progress) {
        this.file = file;
        this.parser = parser;
        this.store = store;
        this.rejected = rejected;
        this.progress = progress;
    }

    RosterReport run() {
        try (RosterRecords records = file.records()) {
            for (RosterRecord row = records.next(); row != null; row = records.next()) {
                if (progress.isCancelled()) {
                    return tally.report(Ending.CANCELLED, rejected.finish(), null);
                }
                take(row);
                if (batch.size() == RosterStore.PERSONS_PER_BATCH) {
                    flush();
                    progress.report(records.bytesRead(), file.size());
                }
            }
            flush();
            progress.report(file.size(), file.size());
            return tally.report(Ending.COMPLETE, rejected.finish(), null);
        } catch (Problem trouble) {
            return tally.report(Ending.INTERRUPTED, rejected.finish(), trouble);
        }
    }

    private void take(RosterRecord row) {
        tally.row();
        switch (parser.parse(row)) {
            case Rejected refused -> {
                tally.rejected();
                rejected.add(refused);
            }
            case Accepted accepted when seen.isFirst(accepted.person()) -> {
                tally.person(accepted, store.placement());
                batch.add(accepted.person());
            }
            case Accepted _ -> tally.repeated();
        }
    }

    private void flush() {
        if (!batch.isEmpty()) {
            tally.batch(store.write(List.copyOf(batch)));
            batch.clear();
        }
    }
}
