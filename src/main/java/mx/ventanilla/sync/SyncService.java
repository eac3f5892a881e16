package mx.ventanilla.sync;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Migrations;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import mx.ventanilla.sync.wire.Admission;
import mx.ventanilla.sync.wire.EnrolmentCode;
import mx.ventanilla.sync.wire.EnrolmentRequest;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.NodeKeys;
import mx.ventanilla.sync.wire.PushAnswer;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireJson;
import org.jdbi.v3.core.Handle;

/** A unit's dealings with its region: entering, a session now, and how things stand. */
public final class SyncService {
    private static final Duration LEASE = Duration.ofMinutes(30);
    private final Database database;
    private final UnitKeys keys;
    private final String incarnation;
    private final Clock clock;

    /** @param incarnation the nonce that lies beside the store */
    public SyncService(Database database, UnitKeys keys, String incarnation, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.incarnation = incarnation;
        this.clock = clock;
    }

    public Optional<Partner> partner() {
        return database.read(handle -> new PartnerDao(handle).find());
    }

    /** Lets this unit in at a hub, over the network. */
    public Partner enrol(Session session, String url, String typedCode) {
        session.require(Permission.MANAGE_UNIT);
        EnrolmentCode code = EnrolmentCode.parse(typedCode);
        byte[] request = request(session, code);
        try (HttpLink link = new HttpLink(url, code::fits, node(), keys.own())) {
            return admit(link.enrol(request), code, url);
        }
    }

    /** The file with which a unit without a network asks to be let in. */
    public byte[] request(Session session, EnrolmentCode code) {
        session.require(Permission.MANAGE_UNIT);
        Optional<Partner> partner = partner();
        if (partner.filter(it -> it.state() == Partner.Standing.ENROLLED).isPresent()) {
            throw Problem.of("sync.already.enrolled", partner.get().name());
        }
        if (partner.isPresent()) {
            new StoredLog(database).becomeAnother();
        }
        return database.read(handle -> handle.createQuery("""
                select id, name from medical_unit where is_local = true""").map((row, context) -> {
            EnrolmentRequest request = new EnrolmentRequest(code.hash(), code.proof(keys.sign(), keys.seal()), node(),
                    row.getObject(1, UUID.class), row.getString(2), keys.sign(), keys.seal(),
                    Migrations.SCHEMA_VERSION);
            return SignedFile.write(FileKind.ENROLMENT, WireJson.of(request), List.of(), keys.own());
        }).one());
    }

    /** Takes the region's answer to the request. */
    public Partner admit(byte[] answer, EnrolmentCode code, String url) {
        SignedFile file = SignedFile.read(answer, FileKind.ADMISSION,
                header -> NodeKeys.signPublic(WireJson.as(Admission.class, header).sign()));
        Admission admission = WireJson.as(Admission.class, file.header());
        boolean ours = admission.node().equals(node()) && code.fits(admission.fingerprint())
                && code.proof(admission.sign(), admission.seal()).equals(admission.proof());
        if (!ours) {
            throw new WireFault(WireFault.Reason.FORGED);
        }
        database.writeUnlogged(handle -> new PartnerDao(handle).enrol(admission, url, clock.instant()));
        return partner().orElseThrow();
    }

    /** One session over the network, with its report. */
    public Exchange run() {
        Partner partner = partner().orElseThrow(() -> Problem.of("sync.not.enrolled"));
        if (partner.url().isEmpty()) {
            throw Problem.of("sync.no.network");
        }
        StoredLog log = new StoredLog(database);
        log.beginEpochIfRestored(incarnation);
        try (HttpLink link = new HttpLink(partner.url(), partner.fingerprint()::equals, node(), keys.own())) {
            SyncSession session = session(log, link, partner);
            reported("NETWORK", partner, session, session::run);
            return session.exchange();
        }
    }

    /** Writes a file for a stick; gives the number of changes in it. */
    public long exportTo(Path file) {
        Partner partner = partner().orElseThrow(() -> Problem.of("sync.not.enrolled"));
        StoredLog log = new StoredLog(database);
        log.beginEpochIfRestored(incarnation);
        return courier(log, partner, session(log, new NoLink(), partner)).export(file);
    }

    /** Takes the answer file that came back on a stick, with its report. */
    public PushAnswer.Result importFrom(Path file) {
        Partner partner = partner().orElseThrow(() -> Problem.of("sync.not.enrolled"));
        StoredLog log = new StoredLog(database);
        SyncSession session = session(log, new NoLink(), partner);
        PushAnswer.Result[] result = {PushAnswer.Result.ACCEPTED};
        reported("COURIER", partner, session, () -> result[0] = courier(log, partner, session).take(file));
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
        return database.read(handle -> new SyncState(position.node(), partner.map(Partner::name).orElse(null),
                partner.map(it -> it.state().name()).orElse(null), position.lastSeq(), position.acked(),
                partner.map(Partner::applied).orElse(0L), count(handle, "conflict where state = 'OPEN'"),
                count(handle, "sync_waiting where reason <> 'DONE'"), count(handle, "quarantine where state = 'OPEN'"),
                partner.map(Partner::lastOk).orElse(null), nights(handle)));
    }

    private void reported(String channel, Partner partner, SyncSession session, Runnable talk) {
        Instant begun = clock.instant();
        boolean[] taken = {false};
        database.writeUnlogged(handle -> taken[0] = new PartnerDao(handle).take(begun, begun.plus(LEASE)));
        if (!taken[0]) {
            throw Problem.of("sync.session.present");
        }
        try {
            talk.run();
        } finally {
            Exchange exchange = session.exchange();
            database.writeUnlogged(handle -> {
                PartnerDao dao = new PartnerDao(handle);
                dao.report(channel, begun, clock.instant(), exchange);
                dao.release(standing(exchange.outcome(), partner.state()));
                if (exchange.outcome() == Outcome.COMPLETE) {
                    dao.succeeded(clock.instant());
                }
            });
        }
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

    private UUID node() {
        return new StoredLog(database).position().node();
    }

    private static long count(Handle handle, String what) {
        return handle.createQuery("select count(*) from " + what).mapTo(Long.class).one();
    }

    private static List<SyncState.Night> nights(Handle handle) {
        return handle.createQuery("""
                select started_at, ended_at, channel, outcome, sent, received, conflicts, quarantined, bytes_out, bytes_in
                from sync_report order by started_at desc fetch first 20 rows only""")
                .map((row, context) -> new SyncState.Night(row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3), row.getString(4),
                        row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9),
                        row.getLong(10)))
                .list();
    }
}
