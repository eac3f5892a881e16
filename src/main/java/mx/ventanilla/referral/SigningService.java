package mx.ventanilla.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.MedicalUnit;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.seal.UnitKeys;
import mx.ventanilla.db.AlreadyTaken;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PatientDao;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import mx.ventanilla.security.SigningCodeService;
import org.jspecify.annotations.Nullable;

/** Judges drafts and signs: referrals, addenda and answers. What is signed is never changed. */
public final class SigningService {
    private final Database database;
    private final Services services;

    /** What it stands on. */
    public record Services(Clinic clinic, TargetDays days, RoutingService routing, DiagnosisService diagnoses,
            DraftService drafts, SigningCodeService codes, UnitKeys keys) {}

    /** A draft judged: what is missing, and where it would go. */
    public record Judgement(Completeness completeness, Suggestion suggestion, Optional<Hospital> hospital,
            ReferralContent preview) {}

    /** What came of a signing. */
    public record Signed(UUID id, String folio) {}

    public SigningService(Database database, Services services) {
        this.database = database;
        this.services = services;
    }

    /** What a hospital would return it for, and what it would look like if it were signed now. */
    public Judgement judge(Session session, ReferralDraft draft) {
        session.require(Permission.SIGN_REFERRALS);
        Suggestion suggestion = services.routing().suggest(session, draft.specialty());
        return database.read(handle -> {
            Patient patient = patient(handle.attach(PatientDao.class), draft.patientId());
            Optional<Hospital> hospital = hospital(handle.attach(RoutingDao.class), draft, suggestion);
            CompletenessRules.Situation situation = situation(session, draft, patient, hospital);
            ReferralContent preview = ContentAssembly.of(draft, situation, hospital, "",
                    services.clinic().now(), null);
            return new Judgement(CompletenessRules.check(draft, situation), suggestion, hospital, preview);
        });
    }

    /**
     * Signs a complete draft; from then on it cannot be changed. A draft that replaces another referral ends that one.
     *
     * @param code the person's signing code
     */
    public Signed sign(Session session, ReferralDraft draft, char[] code) {
        Judgement judgement = judge(session, draft);
        judgement.completeness().require();
        services.codes().verify(session, code);
        Signed signed;
        try {
            signed = database.write(session.actor(), transaction -> write(transaction, session, draft, judgement));
        } catch (AlreadyTaken firstOfTheYear) {
            signed = database.write(session.actor(), transaction -> write(transaction, session, draft, judgement));
        }
        services.drafts().forget(session, draft.patientId());
        return signed;
    }

    private Signed write(Transaction transaction, Session session, ReferralDraft draft, Judgement judgement) {
        MedicalUnit unit = unit();
        ReferralDao dao = new ReferralDao(transaction.handle());
        ReferralWriter writer = new ReferralWriter(transaction, services.days());
        Optional<ReferralRow> replaced = Optional.ofNullable(draft.replaces()).flatMap(dao::find);
        String folio = Folio.next(transaction, database.node().code(), services.clinic().today().getYear());
        Patient patient = patient(transaction.handle().attach(PatientDao.class), draft.patientId());
        ReferralContent content = ContentAssembly.of(draft,
                situation(session, draft, patient, judgement.hospital()), judgement.hospital(), folio,
                services.clinic().now(), replaced.map(ReferralRow::folio).orElse(null));
        UUID id = Ids.next();
        transaction.insert(Entity.REFERRAL, ContentAssembly.row(id, content, transaction.now(), draft.replaces()));
        ReferralDocument document = signer().sign(id, DocumentKind.REQUEST, content, session, transaction.now());
        writer.insert(document);
        writer.insert(id, session, unit, NewEvent.of(ReferralStep.SIGN).with(document.id()));
        writer.refresh(id);
        replaced.ifPresent(old -> writer.step(old.id(), session, unit, NewEvent.of(ReferralStep.REPLACE)
                .because(null, folio).with(id)));
        DiagnosisService.count(transaction, session.userId(), draft.diagnoses());
        return new Signed(id, folio);
    }

    /** Adds a text to a signed referral without changing it. */
    public void amend(Session session, UUID id, String text, char[] code) {
        if (text.isBlank()) {
            throw Problem.of("referral.addendum.empty");
        }
        services.codes().verify(session, code);
        database.write(session.actor(), transaction -> {
            ReferralRow row = row(transaction, id);
            AddendumContent content = new AddendumContent(ReferralContent.FORMAT, row.folio(),
                    services.clinic().now().withNano(0), text.strip(), author(session));
            add(transaction, session, row, DocumentKind.ADDENDUM, content, NewEvent.of(ReferralStep.AMEND));
            return 0;
        });
    }

    /** Answers a referral at the hospital that received it. */
    public void answer(Session session, UUID id, AnswerDraft draft, char[] code) {
        session.require(Permission.SIGN_REFERRALS);
        AnswerRules.require(draft, EventSource.PROGRAM);
        services.codes().verify(session, code);
        database.write(session.actor(), transaction -> {
            ReferralRow row = row(transaction, id);
            NewEvent event = NewEvent.of(ReferralStep.ANSWER);
            StepRights.requireSide(row, unit().id(), event);
            ReferralContent.Author author = author(session);
            AnswerContent content = new AnswerContent(ReferralContent.FORMAT, row.folio(),
                    services.clinic().now().withNano(0), unit().id(), unit().name(), author.name(), author.license(),
                    author.professionalId(), draft.seenOn(), coded(draft), draft.findings().strip(),
                    draft.treatment().strip(), draft.instructions().strip(), draft.nextControl(), EventSource.PROGRAM);
            add(transaction, session, row, DocumentKind.ANSWER, content, event);
            return 0;
        });
    }

    /** Types an answer from the hospital's paper, at the unit that sent the patient. */
    public void capture(Session session, UUID id, AnswerDraft draft) {
        session.require(Permission.SEE_CLINICAL);
        AnswerRules.require(draft, EventSource.PAPER);
        database.write(session.actor(), transaction -> {
            ReferralRow row = row(transaction, id);
            NewEvent event = NewEvent.of(ReferralStep.ANSWER).told(EventSource.PAPER, draft.informant().strip());
            StepRights.requireSide(row, unit().id(), event);
            AnswerContent content = new AnswerContent(ReferralContent.FORMAT, row.folio(),
                    services.clinic().now().withNano(0), unit().id(), row.hospitalName(), draft.physician().strip(),
                    null, null, draft.seenOn(), coded(draft), draft.findings().strip(), draft.treatment().strip(),
                    draft.instructions().strip(), draft.nextControl(), EventSource.PAPER);
            add(transaction, session, row, DocumentKind.ANSWER, content, event);
            return 0;
        });
    }

    private void add(Transaction transaction, Session session, ReferralRow row, DocumentKind kind, Object content,
            NewEvent event) {
        ReferralWriter writer = new ReferralWriter(transaction, services.days());
        ReferralDocument document = signer().sign(row.id(), kind, content, session, transaction.now());
        writer.insert(document);
        writer.step(row.id(), session, unit(), event.with(document.id()));
    }

    private List<ReferralContent.Coded> coded(AnswerDraft draft) {
        return ContentAssembly.coded(services.diagnoses().of(draft.diagnoses()));
    }

    private CompletenessRules.Situation situation(Session session, ReferralDraft draft, Patient patient,
            Optional<Hospital> hospital) {
        return new CompletenessRules.Situation(unit(), patient, services.diagnoses().of(draft.diagnoses()),
                hospital.map(Hospital::name).orElse(null), author(session), services.clinic().today());
    }

    private static Optional<Hospital> hospital(RoutingDao routing, ReferralDraft draft, Suggestion suggestion) {
        UUID chosen = draft.hospitalId() != null
                ? draft.hospitalId()
                : suggestion.first().map(choice -> choice.route().hospitalId()).orElse(null);
        return Optional.ofNullable(chosen).flatMap(routing::hospital);
    }

    private ReferralContent.Author author(Session session) {
        return Signer.author(services.clinic(), session);
    }

    private Signer signer() {
        return new Signer(services.keys(), unit().id());
    }

    private MedicalUnit unit() {
        return services.clinic().unit().unit();
    }

    private static ReferralRow row(Transaction transaction, UUID id) {
        return new ReferralDao(transaction.handle()).find(id).orElseThrow(() -> Problem.of("referral.missing"));
    }

    private static Patient patient(PatientDao patients, @Nullable UUID id) {
        return Optional.ofNullable(id).flatMap(patients::findById)
                .orElseThrow(() -> Problem.of("patient.missing"));
    }
}
