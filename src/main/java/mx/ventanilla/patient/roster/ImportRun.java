package mx.ventanilla.patient.roster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Progress;
import mx.ventanilla.patient.roster.RosterReport.Ending;
import mx.ventanilla.patient.roster.RowOutcome.Accepted;
import mx.ventanilla.patient.roster.RowOutcome.Rejected;
import org.jspecify.annotations.Nullable;

/** One run through one file. */
final class ImportRun {
    private final RosterFile file;
    private final RowParser parser;
    private final RosterStore store;
    private final RejectedRows rejected;
    private final ChangedFields changed;
    private final Progress progress;
    private final Tally tally = new Tally();
    private final SeenPersons seen = new SeenPersons();
    private final List<RosterPerson> batch = new ArrayList<>();

    ImportRun(RosterFile file, RowParser parser, RosterStore store, RejectedRows rejected,
            ChangedFields changed, Progress progress) {
        this.file = file;
        this.parser = parser;
        this.store = store;
        this.rejected = rejected;
        this.changed = changed;
        this.progress = progress;
    }

    RosterReport run() {
        try (RosterRecords records = file.records()) {
            for (RosterRecord row = records.next(); row != null; row = records.next()) {
                if (progress.isCancelled()) {
                    return report(Ending.CANCELLED, null);
                }
                take(row);
                if (batch.size() == RosterStore.PERSONS_PER_BATCH) {
                    flush();
                    progress.report(records.bytesRead(), file.size());
                }
            }
            flush();
            progress.report(file.size(), file.size());
            return report(Ending.COMPLETE, null);
        } catch (Problem trouble) {
            return report(Ending.INTERRUPTED, trouble);
        }
    }

    /** What was taken is told also when the tables beside the roster could not be written. */
    private RosterReport report(Ending ending, @Nullable Problem trouble) {
        AtomicReference<@Nullable Problem> first = new AtomicReference<>(trouble);
        Path rejectedFile = finished(rejected::finish, first);
        Path changedFile = finished(changed::finish, first);
        Ending end = first.get() == null ? ending : Ending.INTERRUPTED;
        return tally.report(end, rejectedFile, changedFile, first.get());
    }

    private static @Nullable Path finished(Supplier<@Nullable Path> table, AtomicReference<@Nullable Problem> first) {
        try {
            return table.get();
        } catch (Problem unwritten) {
            first.compareAndSet(null, unwritten);
            return null;
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
            RosterBatch.Result written = store.write(List.copyOf(batch));
            tally.batch(written);
            changed.add(written.news());
            batch.clear();
        }
    }
}
