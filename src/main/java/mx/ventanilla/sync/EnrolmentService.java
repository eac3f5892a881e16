package mx.ventanilla.sync;

import java.time.Clock;
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
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireJson;

/** How a unit is let in at its region: over the network, or with a request and an answer on a stick. */
public final class EnrolmentService {
    private final Database database;
    private final UnitKeys keys;
    private final Clock clock;

    EnrolmentService(Database database, UnitKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
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
        PartnerDao.OwnUnit unit = database.read(handle -> new PartnerDao(handle).ownUnit());
        EnrolmentRequest request = new EnrolmentRequest(code.hash(), code.proof(keys.sign(), keys.seal()), node(),
                unit.id(), unit.name(), keys.sign(), keys.seal(), Migrations.SCHEMA_VERSION);
        return SignedFile.write(FileKind.ENROLMENT, WireJson.of(request), List.of(), keys.own());
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

    private Optional<Partner> partner() {
        return database.read(handle -> new PartnerDao(handle).find());
    }

    private UUID node() {
        return new StoredLog(database).position().node();
    }
}
