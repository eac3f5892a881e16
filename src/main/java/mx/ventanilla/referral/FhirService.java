package mx.ventanilla.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.MedicalUnit;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.seal.UnitKeys;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.patient.CoverageDao;
import mx.ventanilla.patient.PatientDao;
import mx.ventanilla.referral.fhir.FhirBackground;
import mx.ventanilla.referral.fhir.FhirDocument;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jdbi.v3.core.Handle;

/** Gives referrals and answers as FHIR documents to other programs, in clear text, and takes in theirs. */
public final class FhirService {
    private static final int LONGEST_REASON = 200;
    private final Database database;
    private final Clinic clinic;
    private final TargetDays days;
    private final UnitKeys keys;
    private final Messages spanish = new Messages(Messages.SPANISH);

    /** What a document that was read has become. */
    public record Taken(UUID referralId, String folio, Outcome outcome) {}

    /** What came of a document. */
    public enum Outcome {
        RECEIVED, ANSWERED, KNOWN
    }

    public FhirService(Database database, Clinic clinic, TargetDays days, UnitKeys keys) {
        this.database = database;
        this.clinic = clinic;
        this.days = days;
        this.keys = keys;
    }

    /**
     * What this side wrote: the unit its referral with the notes added to it, the hospital its newest answer. Anybody can
     * read the document, so only a physician may make it, and the audit keeps why.
     */
    public FhirDocument.Written export(Session session, UUID id, String reason) {
        session.require(Permission.SIGN_REFERRALS).require(Permission.SEE_CLINICAL);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Problem.of("referral.fhir.reason", LONGEST_REASON);
        }
        return database.write(session.actor(), transaction -> {
            ReferralDao dao = new ReferralDao(transaction.handle());
            ReferralRow row = dao.find(id).orElseThrow(() -> Problem.of("referral.missing"));
            transaction.audit("EXPORT_FHIR", Entity.REFERRAL, id, why);
            return write(transaction.handle(), row, dao.documents(id));
        });
    }

    private FhirDocument.Written write(Handle handle, ReferralRow row, List<ReferralDocument> documents) {
        FhirDocument.Desk desk = new FhirDocument.Desk(unit().zone(), spanish);
        ReferralDocument request = documents.stream().filter(it -> it.kind() == DocumentKind.REQUEST).findFirst()
                .orElseThrow(() -> Problem.of("referral.missing"));
        ReferralContent content = DocumentJson.read(request.content(), ReferralContent.class);
        Optional<ReferralDocument> answer = documents.reversed().stream()
                .filter(it -> it.kind() == DocumentKind.ANSWER).findFirst();
        boolean ours = row.originUnitId().equals(unit().id());
        if (!ours && answer.isPresent()) {
            return FhirDocument.write(DocumentJson.read(answer.get().content(), AnswerContent.class), content,
                    answer.get().id(), desk);
        }
        List<AddendumContent> addenda = documents.stream().filter(it -> it.kind() == DocumentKind.ADDENDUM)
                .map(it -> DocumentJson.read(it.content(), AddendumContent.class)).toList();
        return FhirDocument.write(content, addenda, row.id(), request.id(),
                ours ? background(handle, content.person().patientId()) : FhirBackground.NONE, desk);
    }

    private static FhirBackground background(Handle handle, UUID patientId) {
        return new FhirBackground(handle.attach(PatientDao.class).findById(patientId), handle.attach(CoverageDao.class)
                .ofPatients(new UUID[]{patientId}).stream().findFirst());
    }

    /**
     * Takes in a document of another program: at a hospital a referral, which is received; at the unit the answer to one
     * of its own. The same document twice changes nothing.
     *
     * @throws Problem for what cannot be read, is not for this unit, or contradicts what is known
     */
    public Taken take(Session session, byte[] file) {
        session.require(Permission.SEE_REFERRALS);
        return switch (FhirDocument.read(file, unit().zone())) {
            case FhirDocument.Request request -> receive(session, request);
            case FhirDocument.Answer answer -> answered(session, answer);
        };
    }

    private Taken receive(Session session, FhirDocument.Request request) {
        session.require(Permission.RECEIVE_REFERRALS);
        ReferralContent content = request.content();
        if (!unit().secondLevel() || content.sender().unitId().equals(unit().id())) {
            throw Problem.of("referral.fhir.notHere");
        }
        return database.write(session.actor(), transaction -> {
            ReferralDao dao = new ReferralDao(transaction.handle());
            Optional<ReferralRow> known = dao.byFolio(content.folio()).or(() -> dao.find(request.referralId()));
            if (known.isPresent()) {
                return new Taken(known.get().id(), content.folio(), Outcome.KNOWN);
            }
            insert(transaction, session, request);
            transaction.audit("IMPORT_FHIR", Entity.REFERRAL, request.referralId(), content.sender().name());
            return new Taken(request.referralId(), content.folio(), Outcome.RECEIVED);
        });
    }

    /** The document is kept as this unit has read it, signed by this unit: the other program has no key here. */
    private void insert(Transaction transaction, Session session, FhirDocument.Request request) {
        ReferralContent content = request.content();
        UUID id = request.referralId();
        Instant signedAt = content.writtenAt().atZone(unit().zone()).toInstant();
        ReferralWriter writer = new ReferralWriter(transaction, days);
        transaction.insert(Entity.REFERRAL, ContentAssembly.row(id, content, signedAt, null));
        ReferralDocument document = sign(transaction, session, id, DocumentKind.REQUEST, content);
        writer.insert(document);
        writer.insert(new ReferralEvent(Ids.next(), id, ReferralStep.SIGN, signedAt, content.sender().unitId(),
                content.sender().name(), content.author().userId(), content.author().name(), EventSource.FILE,
                content.sender().name(), null, null, null, null, null, document.id()));
        writer.insert(id, session, unit(), NewEvent.of(ReferralStep.RECEIVE));
        writer.refresh(id);
    }

    private Taken answered(Session session, FhirDocument.Answer answer) {
        session.require(Permission.SEE_CLINICAL);
        AnswerContent content = answer.content();
        return database.write(session.actor(), transaction -> {
            ReferralDao dao = new ReferralDao(transaction.handle());
            ReferralRow row = dao.byFolio(content.folio())
                    .filter(found -> found.originUnitId().equals(unit().id()))
                    .orElseThrow(() -> Problem.of("referral.fhir.notOurs", content.folio()));
            if (answer.nss() != null && row.nss() != null && !answer.nss().equals(row.nss())) {
                throw Problem.of("referral.fhir.otherPatient", content.folio());
            }
            ReferralDocument document = sign(transaction, session, row.id(), DocumentKind.ANSWER, content);
            if (dao.documents(row.id()).stream().anyMatch(it -> it.digest().equals(document.digest()))) {
                return new Taken(row.id(), row.folio(), Outcome.KNOWN);
            }
            ReferralWriter writer = new ReferralWriter(transaction, days);
            writer.insert(document);
            writer.step(row.id(), session, unit(), NewEvent.of(ReferralStep.ANSWER)
                    .told(EventSource.FILE, content.hospital()).with(document.id()));
            transaction.audit("IMPORT_FHIR", Entity.REFERRAL, row.id(), content.hospital());
            return new Taken(row.id(), row.folio(), Outcome.ANSWERED);
        });
    }

    private ReferralDocument sign(Transaction transaction, Session session, UUID id, DocumentKind kind,
            Object content) {
        ReferralDocument document = new Signer(keys, unit().id()).sign(id, kind, content, session, transaction.now());
        if (document.content().length() > DocumentJson.LONGEST_TEXT) {
            throw Problem.of("referral.fhir.large");
        }
        return document;
    }

    private MedicalUnit unit() {
        return clinic.unit().unit();
    }
}
