package mx.ventanilla.sync;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Progress;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import mx.ventanilla.sync.wire.NodeKeys;
import mx.ventanilla.sync.wire.PushAnswer;
import mx.ventanilla.sync.wire.StreamEnd;
import org.jspecify.annotations.Nullable;

/** A unit's dealings with its region: entering, a session now, and how things stand. */
public final class SyncService {
    /** What is taken is told back, and so on, until nothing moves. */
    private static final int MOST_ROUNDS = 4;
    private static final int SHOWN_NIGHTS = 20;
    private static final int MOST_NIGHTS = 500;
    private final Database database;
    private final UnitKeys keys;
    private final String incarnation;
    private final Clock clock;
    private final @Nullable ProgramUpdates updates;

    /** @param incarnation the nonce that lies beside the store */
    public SyncService(Database database, UnitKeys keys, String incarnation, Clock clock) {
        this(database, keys, incarnation, clock, null);
    }

    /** @param updates where programs that the region offers are kept; null to fetch none */
    public SyncService(Database database, UnitKeys keys, String incarnation, Clock clock,
            @Nullable ProgramUpdates updates) {
        this.updates = updates;
        this.database = database;
        this.keys = keys;
        this.incarnation = incarnation;
        this.clock = clock;
    }

    /** The same, which keeps programs there. */
    SyncService keeping(ProgramUpdates kept) {
        return new SyncService(database, keys, incarnation, clock, kept);
    }

    public Optional<Partner> partner() {
        return database.read(handle -> new PartnerDao(handle).find());
    }

    /** How this unit is let in at its region. */
    public EnrolmentService enrolment() {
        return new EnrolmentService(database, keys, clock);
    }

    /** One session over the network, with its report. */
    public Exchange run() {
        return run(Progress.none());
    }

    /** As {@link #run()}; whoever watches may stop it after any file, and the next session goes on from there. */
    public Exchange run(Progress progress) {
        Partner partner = partner().orElseThrow(() -> Problem.of("sync.not.enrolled"));
        if (partner.url().isEmpty()) {
            throw Problem.of("sync.no.network");
        }
        new AwayVisits(database).run();
        StoredLog log = new StoredLog(database);
        log.beginEpochIfRestored(incarnation);
        try (HttpLink link = new HttpLink(partner.url(), partner.fingerprint()::equals, node(), keys.own())) {
            if (urgentWaits()) {
                link.urgently();
            }
            SyncSession session = session(log, link, partner).watchedBy(carried -> {
                progress.report(carried.sent() + carried.received(), -1);
                if (progress.isCancelled()) {
                    throw Problem.of("sync.stopped");
                }
            });
            reported("NETWORK", partner, session, session::run);
            fetchUpdates(link, partner, session.exchange());
            return session.exchange();
        }
    }

    /**
     * Ends this computer's log with its own signed word, once the region holds all of it: the PC is replaced, or the unit
     * is split (F42). The next computer is let in with a code of its own and is given what the unit has.
     */
    public void end(Session session) {
        Partner partner = mayEnd(session);
        if (partner.url().isEmpty()) {
            throw Problem.of("sync.no.network");
        }
        try (HttpLink link = new HttpLink(partner.url(), partner.fingerprint()::equals, node(), keys.own())) {
            end(link, partner);
        }
    }

    /**
     * As {@link #end(Session)}, on a stick: the answer that comes back says whether the region has all of it. What is
     * written here after it makes the word untrue, and another stick is needed.
     */
    public long endOnStick(Session session, Path file) {
        Partner partner = mayEnd(session);
        return export(file, partner, true);
    }

    private Partner mayEnd(Session session) {
        session.require(Permission.MANAGE_UNIT);
        Partner partner = partner().orElseThrow(() -> Problem.of("sync.not.enrolled"));
        database.write(session.actor(), transaction -> {
            transaction.audit("END_SYNC", Entity.DEVICE, database.node().deviceId(), "sync");
            return 0;
        });
        return partner;
    }

    void end(HubLink link, Partner partner) {
        StoredLog log = new StoredLog(database);
        Outcome outcome = Outcome.COMPLETE;
        for (int round = 0; round < MOST_ROUNDS && outcome == Outcome.COMPLETE
                && (round == 0 || log.position().acked() < log.position().lastSeq()); round++) {
            SyncSession talk = session(log, link, partner);
            reported("NETWORK", partner, talk, talk::run);
            outcome = talk.exchange().outcome();
        }
        LogPosition position = log.position();
        StreamEnd end = new StreamEnd(partner.hub(), position.node(), position.epoch(), position.lastSeq(),
                position.hash(), clock.instant());
        boolean told = outcome == Outcome.COMPLETE && position.acked() == position.lastSeq()
                && link.end(end.signed(keys.own()));
        if (!told) {
            throw Problem.of("sync.end.not.all");
        }
        database.writeUnlogged(handle -> new PartnerDao(handle).release(Partner.Standing.ENDED));
    }

    private void fetchUpdates(HubLink link, Partner partner, Exchange exchange) {
        ProgramUpdates kept = updates;
        if (kept != null && exchange.outcome() == Outcome.COMPLETE) {
            kept.fetchIfPossible(link, NodeKeys.signPublic(partner.sign()));
        }
    }

    /** A program of the region that is whole, verified and newer than this one. */
    public Optional<ProgramUpdates.Offered> offeredUpdate() {
        ProgramUpdates kept = updates;
        return kept == null
                ? Optional.empty()
                : partner().flatMap(partner -> kept.offered(NodeKeys.signPublic(partner.sign())));
    }

    /** Writes a file for a stick; gives the number of changes in it. */
    public long exportTo(Path file) {
        return export(file, partner().orElseThrow(() -> Problem.of("sync.not.enrolled")), false);
    }

    private long export(Path file, Partner partner, boolean ending) {
        new AwayVisits(database).run();
        StoredLog log = new StoredLog(database);
        log.beginEpochIfRestored(incarnation);
        return courier(log, partner, session(log, new NoLink(), partner)).export(file, ending);
    }

    /** Takes the answer file that came back on a stick, with its report. */
    public PushAnswer.Result importFrom(Path file) {
        Partner partner = partner().orElseThrow(() -> Problem.of("sync.not.enrolled"));
        StoredLog log = new StoredLog(database);
        SyncSession session = session(log, new NoLink(), partner);
        Courier courier = courier(log, partner, session);
        PushAnswer.Result[] result = {PushAnswer.Result.ACCEPTED};
        reported("COURIER", partner, session, () -> result[0] = courier.take(file));
        courier.offers().ifPresent(carried -> fetchUpdates(carried, partner, session.exchange()));
        if (courier.hasEnded()) {
            database.writeUnlogged(handle -> new PartnerDao(handle).release(Partner.Standing.ENDED));
        }
        return result[0];
    }

    private Courier courier(StoredLog log, Partner partner, SyncSession session) {
        return new Courier(log, session, partner, keys.own(), clock);
    }

    /** A session over some way, for this unit and its region. */
    SyncSession session(StoredLog log, HubLink link, Partner partner) {
        return new SyncSession(log, link, keys.own(), partner.hub(), partner.sign(), clock);
    }

    public SyncState state() {
        LogPosition position = new StoredLog(database).position();
        Optional<Partner> partner = partner();
        return database.read(handle -> {
            StateDao dao = new StateDao(handle);
            StateDao.Unsent unsent = partner.isPresent() ? dao.unsent(position.acked()) : StateDao.Unsent.NONE;
            return new SyncState(position.node(), partner.map(Partner::name).orElse(null),
                    partner.map(Partner::url).orElse(null), partner.map(it -> it.state().name()).orElse(null),
                    position.lastSeq(), position.acked(), partner.map(Partner::applied).orElse(0L),
                    unsent.kinds().stream().mapToLong(Waiting::changes).sum(), unsent.bytes(), unsent.kinds(),
                    dao.count("conflict where state = 'OPEN' and kind = 'FIELDS'"),
                    dao.count("conflict where state = 'OPEN' and kind = 'PAIR'"),
                    dao.count("sync_waiting where reason <> 'DONE'"), dao.count("quarantine where state = 'OPEN'"),
                    dao.isTalking(clock.instant()), partner.map(Partner::lastOk).orElse(null),
                    dao.nights(Instant.EPOCH, SHOWN_NIGHTS));
        });
    }

    /** True when an urgent referral lies here that the region does not hold. */
    public boolean urgentWaits() {
        return new StoredLog(database).urgentWaits();
    }

    /** Reports of the last days, newest first. */
    public List<Night> nights(Session session, Duration howLong) {
        session.require(Permission.SEE_SYNC);
        return database.read(handle -> new StateDao(handle).nights(clock.instant().minus(howLong), MOST_NIGHTS));
    }

    /** Records from the region that could not be written here, and those that wait. */
    public List<PutAside> aside(Session session) {
        session.require(Permission.SEE_SYNC);
        return database.read(handle -> new StateDao(handle).aside());
    }

    /** Tries again to write what was put aside; gives how many of them are in now. */
    public int retryAside(Session session) {
        session.require(Permission.SETTLE_CONFLICTS);
        return new ItemApplication(database).retryAside();
    }

    private void reported(String channel, Partner partner, SyncSession session, Runnable talk) {
        new ReportedTalk(database, clock, partner).run(channel, session, talk);
    }

    private UUID node() {
        return new StoredLog(database).position().node();
    }
}
