package mx.ventanilla.app;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.sync.SyncState;

/** What the chip in the top bar says about the other side. */
public record SyncStatus(Weight weight, Sentence sentence) {
    /** Calm while all is well; pressing when somebody must look. */
    public enum Weight {
        CALM, PRESSING
    }

    private static final int SILENT_DAYS = 2;

    /** This computer works alone: nothing to send to anybody. */
    public static SyncStatus alone() {
        return new SyncStatus(Weight.CALM, Sentence.of("shell.sync.alone"));
    }

    /** The most pressing thing first: what somebody must decide, a silent line, what waits. */
    public static SyncStatus of(SyncState state, Instant now, ZoneId zone) {
        if (state.hub() == null) {
            return alone();
        }
        if (state.conflicts() > 0) {
            return new SyncStatus(Weight.PRESSING, Sentence.of("shell.sync.conflicts", state.conflicts()));
        }
        if ("REVOKED".equals(state.standing()) || "FORKED".equals(state.standing())) {
            return new SyncStatus(Weight.PRESSING, Sentence.of("shell.sync." + state.standing()));
        }
        Instant lastOk = state.lastOk();
        long days = lastOk == null ? 0 : Duration.between(lastOk, now).toDays();
        if (days >= SILENT_DAYS) {
            return new SyncStatus(Weight.PRESSING, Sentence.of("shell.sync.offline", days));
        }
        if (lastOk == null || state.unsent() > 0) {
            return new SyncStatus(Weight.CALM, Sentence.of("shell.sync.pending", state.unsent()));
        }
        return new SyncStatus(Weight.CALM, Sentence.of("shell.sync.upToDate",
                DateTimeFormatter.ofPattern("HH:mm").withZone(zone).format(lastOk)));
    }
}
