package mx.ventanilla.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import mx.ventanilla.agenda.PlaceCheck;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Progress;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.LogVerifier;
import mx.ventanilla.db.RecordCheck;
import mx.ventanilla.db.StoreScan;
import mx.ventanilla.fx.FaultReport;
import mx.ventanilla.referral.ReferralCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Examines a whole store: every row, both logs, every record against them, the places of the agenda, the index. */
public final class StoreCheck {
    private static final Logger LOG = LoggerFactory.getLogger(StoreCheck.class);

    /** What is examined, in this order. */
    public enum Part {
        ROWS, LOGS, RECORDS, PLACES, COVERAGE, REFERRALS, INDEX
    }

    /** Something that is not as it must be, told without anybody's data. */
    public record Fault(Part part, Sentence detail) {}

    /** @param rows rows read, of all tables */
    public record Result(long rows, List<Fault> faults) {}

    private final OpenStore store;
    private final Progress progress;
    private final List<Fault> faults = new ArrayList<>();
    private int examined;

    private StoreCheck(OpenStore store, Progress progress) {
        this.store = store;
        this.progress = progress;
    }

    public static Result run(OpenStore store, Progress progress) {
        return new StoreCheck(store, progress).run();
    }

    private Result run() {
        Database database = store.database();
        long[] rows = {0};
        examine(Part.ROWS, () -> {
            rows[0] = StoreScan.countRows(database);
            return List.of();
        });
        examine(Part.LOGS, () -> LogVerifier.verify(database));
        examine(Part.RECORDS, () -> RecordCheck.verify(database));
        examine(Part.PLACES, () -> PlaceCheck.verify(database));
        examine(Part.COVERAGE, () -> severalCoverages(database));
        examine(Part.REFERRALS, () -> ReferralCheck.verify(database, store.context().clinic().unit().unit().id(),
                store.referrals().keys().publicKeys()));
        examine(Part.INDEX, () -> store.context().search().verify().stream()
                .map(it -> Sentence.of("store.check.index." + it.kind(), it.patientId())).toList());
        return new Result(rows[0], List.copyOf(faults));
    }

    /** A part that cannot be read is a fault, and the next one is examined all the same. */
    private void examine(Part part, Supplier<List<Sentence>> examination) {
        try {
            examination.get().forEach(detail -> faults.add(new Fault(part, detail)));
        } catch (Problem unreadable) {
            faults.add(new Fault(part, Sentence.of(unreadable.key(), unreadable.arguments().toArray())));
        } catch (RuntimeException unreadable) {
            LOG.error("{} could not be examined: {}", part, FaultReport.trace(unreadable));
            faults.add(new Fault(part, Sentence.of("store.check.unreadable")));
        }
        progress.report(++examined, Part.values().length);
    }

    private static List<Sentence> severalCoverages(Database database) {
        return database.read(handle -> handle.createQuery("""
                select patient_id from coverage group by patient_id having count(*) > 1""").mapTo(String.class).list())
                .stream().map(id -> Sentence.of("store.check.coverages", id)).toList();
    }
}
