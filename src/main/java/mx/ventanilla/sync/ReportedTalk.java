package mx.ventanilla.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Change;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.LogPruning;
import mx.ventanilla.sync.conflict.PairIntake;
import org.jspecify.annotations.Nullable;

/**
 * A session with its lease before and its report after, over the network or by a stick; what has come farther by it is
 * told to the screens. After a good one the log lets go of what it need not keep.
 */
final class ReportedTalk {
    private static final Duration LEASE = Duration.ofMinutes(30);
    /** More than any screen shows. */
    private static final int MOST_TOLD = 2_000;
    private final Database database;
    private final Clock clock;
    private final Partner partner;

    ReportedTalk(Database database, Clock clock, Partner partner) {
        this.database = database;
        this.clock = clock;
        this.partner = partner;
    }

    void run(String channel, SyncSession session, Runnable talk) {
        held(channel, session, talk);
        if (session.exchange().outcome() == Outcome.COMPLETE) {
            new LogPruning(database, clock).run();
        }
    }

    private void held(String channel, SyncSession session, Runnable talk) {
        Instant begun = clock.instant();
        boolean[] taken = {false};
        database.writeUnlogged(handle -> taken[0] = new PartnerDao(handle).take(begun, begun.plus(LEASE)));
        if (!taken[0]) {
            throw Problem.of("sync.session.present");
        }
        long before = confirmed();
        @Nullable
        String[] reason = new String[1];
        try {
            talk.run();
            reason[0] = session.exchange().isClockWrong() ? Exchange.CLOCK_WRONG : null;
        } catch (Problem problem) {
            reason[0] = problem.key();
            if (!problem.key().equals("sync.hub.refused")) {
                throw problem;
            }
            session.exchange().end(Outcome.REVOKED);
        } finally {
            report(channel, begun, session.exchange(), reason[0]);
            new PairIntake(database).run();
            database.changes().remind(confirmedSince(before));
        }
    }

    private void report(String channel, Instant begun, Exchange exchange, @Nullable String reason) {
        database.writeUnlogged(handle -> {
            PartnerDao dao = new PartnerDao(handle);
            dao.report(channel, begun, clock.instant(), exchange, reason);
            dao.release(standing(exchange.outcome(), partner.state()));
            if (exchange.outcome() == Outcome.COMPLETE) {
                dao.succeeded(clock.instant());
            }
        });
    }

    /** The region has carried out our log up to here. */
    private long confirmed() {
        return database.read(handle -> new PartnerDao(handle).find()).map(Partner::applied).orElse(0L);
    }

    private List<Change> confirmedSince(long before) {
        return database.read(handle -> new StateDao(handle).ownSince(before, MOST_TOLD));
    }

    private static Partner.Standing standing(Outcome outcome, Partner.Standing before) {
        return switch (outcome) {
            case COMPLETE -> Partner.Standing.ENROLLED;
            case FORKED -> Partner.Standing.FORKED;
            case REVOKED -> Partner.Standing.REVOKED;
            case HUB_OUTDATED -> Partner.Standing.HUB_OUTDATED;
            case CUT, ELSEWHERE, NOT_OUR_HUB -> before;
        };
    }
}
