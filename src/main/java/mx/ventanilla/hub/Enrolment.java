package mx.ventanilla.hub;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.sync.wire.Admission;
import mx.ventanilla.sync.wire.EnrolmentCode;
import mx.ventanilla.sync.wire.EnrolmentRequest;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.NodeKeys;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireJson;
import org.jdbi.v3.core.Handle;

/** Lets units in, each with a code that works once. */
final class Enrolment {
    private static final Duration VALIDITY = Duration.ofDays(14);
    private final HubDatabase database;
    private final HubIdentity identity;
    private final String fingerprint;
    private final Clock clock;

    Enrolment(HubDatabase database, HubIdentity identity, String fingerprint, Clock clock) {
        this.database = database;
        this.identity = identity;
        this.fingerprint = fingerprint;
        this.clock = clock;
    }

    EnrolmentCode newCode(String unitName) {
        EnrolmentCode code = EnrolmentCode.create(fingerprint);
        database.write(handle -> handle.createUpdate("""
                insert into enrolment (code_hash, unit_name, secret, expires_at, created_at)
                values (:hash, :name, :secret, :until, :now)""").bind("hash", code.hash()).bind("name", unitName)
                .bind("secret", code.secret()).bind("until", at(clock.instant().plus(VALIDITY)))
                .bind("now", at(clock.instant())).execute());
        return code;
    }

    /** The answer for the unit; the same request gets it again, in case the first was lost on its way. */
    byte[] admit(byte[] file) {
        SignedFile signed = SignedFile.read(file, FileKind.ENROLMENT,
                header -> NodeKeys.signPublic(WireJson.as(EnrolmentRequest.class, header).sign()));
        EnrolmentRequest request = WireJson.as(EnrolmentRequest.class, signed.header());
        return database.write(handle -> admit(handle, request));
    }

    private byte[] admit(Handle handle, EnrolmentRequest request) {
        Code code = find(handle, request.codeHash()).orElseThrow(() -> Problem.of("sync.code.unknown"));
        EnrolmentCode secret = new EnrolmentCode(code.secret(), "");
        if (!secret.proof(request.sign(), request.seal()).equals(request.proof())) {
            throw new WireFault(WireFault.Reason.FORGED);
        }
        if (code.node() == null) {
            if (code.expires().isBefore(clock.instant())) {
                throw Problem.of("sync.code.expired");
            }
            enrol(handle, request, code.unitName());
        } else if (!code.node().equals(request.node())) {
            throw Problem.of("sync.code.used");
        }
        Admission admission = new Admission(identity.id(), identity.name(), request.node(), identity.signPublic(),
                identity.sealPublic(), secret.proof(identity.signPublic(), identity.sealPublic()), fingerprint);
        return SignedFile.write(FileKind.ADMISSION, WireJson.of(admission), List.of(), identity.keys());
    }

    private void enrol(Handle handle, EnrolmentRequest request, String unitName) {
        NodeDao nodes = new NodeDao(handle);
        if (nodes.find(request.node()).isPresent()) {
            throw Problem.of("sync.node.known");
        }
        HubNode node = new HubNode(request.node(), request.unitId(), unitName, request.sign(), request.seal(), false,
                request.schema());
        nodes.insert(node, clock.instant());
        inheritCopies(handle, node);
        handle.createUpdate("update enrolment set node_id = ? where code_hash = ?").bind(0, request.node())
                .bind(1, request.codeHash()).execute();
        Deliveries deliveries = new Deliveries(handle, new RecordDao(handle), clock.instant());
        deliveries.announceAll(node);
        deliveries.send();
    }

    /** A unit's second or replaced PC holds what the unit held. */
    private static void inheritCopies(Handle handle, HubNode node) {
        handle.createUpdate("""
                insert into holder (entity_id, node_id)
                select distinct h.entity_id, cast(:node as uuid) from holder h join node n on n.node_id = h.node_id
                where n.unit_id = :unit and n.node_id <> :node""").bind("node", node.id()).bind("unit", node.unitId())
                .execute();
    }

    private static Optional<Code> find(Handle handle, String hash) {
        return handle.createQuery("""
                select secret, unit_name, expires_at, node_id from enrolment where code_hash = ? for update""")
                .bind(0, hash).map((row, context) -> new Code(row.getString(1), row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(), row.getObject(4, UUID.class)))
                .findOne();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Code(String secret, String unitName, Instant expires,
            @org.jspecify.annotations.Nullable UUID node) {}
}
