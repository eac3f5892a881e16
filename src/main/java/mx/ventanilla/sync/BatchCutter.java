package mx.ventanilla.sync;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.db.Migrations;
import mx.ventanilla.sync.wire.ChangesHeader;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.NodeKeys;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.WireChange;
import mx.ventanilla.sync.wire.WireJson;

/** Cuts the log into files, at the end of a transaction where there is one within the limits. */
public final class BatchCutter {
    static final int MOST_CHANGES = 500;
    static final int MOST_BYTES = 256 << 10;
    private static final int MOST_ROWS = 4_000;
    /** Rows that stay lie between those that travel: so many more are read at once than a file takes. */
    private static final int ROWS_A_CHANGE = 2;
    private final UnitLog log;
    private final NodeKeys keys;
    private final UUID hub;
    private final Clock clock;

    BatchCutter(UnitLog log, NodeKeys keys, UUID hub, Clock clock) {
        this.log = log;
        this.keys = keys;
        this.hub = hub;
        this.clock = clock;
    }

    /** A file of changes and the numbers it holds. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Cut(long first, long last, int changes, byte[] file) {}

    /**
     * The next file after this number; empty when there is nothing more.
     *
     * @param mostChanges how many the link carries at once
     * @param offering true when the region has forgotten what it had told us: it is told it back
     */
    Optional<Cut> cut(long after, int mostChanges, boolean offering) {
        List<LoggedRow> rows = log.rows(after, Math.min(MOST_ROWS, ROWS_A_CHANGE * mostChanges));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Run run = Run.of(rows, mostChanges, offering);
        LoggedRow last = rows.get(run.count() - 1);
        long openFrom = last.lastInTx() ? 0 : log.transactionStart(after);
        LogPosition position = log.position();
        ChangesHeader header = new ChangesHeader(position.node(), position.epoch(), after + 1, last.seq(),
                after == 0 ? "" : log.hashAt(after), last.hash(), position.auditSeq(), position.auditHash(),
                Migrations.SCHEMA_VERSION, openFrom, hub, clock.instant());
        byte[] file = SignedFile.write(FileKind.CHANGES, WireJson.of(header), run.lines(), keys);
        return Optional.of(new Cut(after + 1, last.seq(), run.lines().size(), file));
    }

    /** How many rows go into a file, and what is written of them. */
    private record Run(int count, List<String> lines) {
        static Run of(List<LoggedRow> rows, int mostChanges, boolean offering) {
            List<String> lines = new ArrayList<>();
            int bytes = 0;
            int count = 0;
            int boundary = 0;
            int linesAtBoundary = 0;
            for (LoggedRow row : rows) {
                Optional<String> line = row.change().map(change -> told(change, offering)).map(WireJson::text);
                int length = line.map(String::length).orElse(0);
                if (count > 0 && line.isPresent() && (lines.size() >= mostChanges || bytes + length > MOST_BYTES)) {
                    break;
                }
                line.ifPresent(lines::add);
                bytes += length;
                count++;
                if (row.lastInTx()) {
                    boundary = count;
                    linesAtBoundary = lines.size();
                }
            }
            return boundary > 0 ? new Run(boundary, lines.subList(0, linesAtBoundary)) : new Run(count, lines);
        }

        private static WireChange told(WireChange change, boolean offering) {
            boolean known = WireChange.RECEIVED.equals(change.op()) && !offering;
            return known
                    ? new WireChange(change.seq(), change.changeId(), change.entity(), change.entityId(),
                            change.op(), change.baseRev(), change.rev(), change.hlc(), change.userId(), change.schema(),
                            null)
                    : change;
        }
    }
}
