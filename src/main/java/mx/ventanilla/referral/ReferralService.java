package mx.ventanilla.referral;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.seal.UnitKeys;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Journey;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** Work lists, one referral opened, and every step of it that is no signing. Each act is one durable transaction. */
public final class ReferralService {
    private final Database database;
    private final Clinic clinic;
    private final TargetDays days;

    /** Whose referrals a list shows. */
    public enum Scope {
        MINE, ALL
    }

    public ReferralService(Database database, Clinic clinic, TargetDays days) {
        this.database = database;
        this.clinic = clinic;
        this.days = days;
    }

    public List<ReferralRow> list(Session session, WorkList list, Scope scope, int most) {
        session.require(Permission.SEE_REFERRALS);
        return database.read(handle -> new ReferralDao(handle).list(list, days.days(), author(session, scope), most));
    }

    public Map<WorkList, Integer> counts(Session session, Collection<WorkList> lists, Scope scope) {
        session.require(Permission.SEE_REFERRALS);
        return database.read(handle -> new ReferralDao(handle).counts(lists, days.days(), author(session, scope)));
    }

    /** By folio, names, NSS, specialty or hospital. */
    public List<ReferralRow> search(Session session, String typed, int most) {
        session.require(Permission.SEE_REFERRALS);
        return database.read(handle -> new ReferralDao(handle).search(typed, most));
    }

    /** That they exist, where they stand and when the appointment is. */
    public List<ReferralRow> ofPatient(Session session, UUID patientId) {
        session.require(Permission.SEE_REFERRALS);
        return database.read(handle -> new ReferralDao(handle).ofPatient(patientId));
    }

    public Optional<ReferralRow> byFolio(Session session, String folio) {
        session.require(Permission.SEE_REFERRALS);
        String typed = Folio.clean(folio);
        return database.read(handle -> new ReferralDao(handle).byFolio(typed));
    }

    /**
     * Opens a referral, which the audit notes; without the right to it, without what is clinical.
     *
     * @param from the screen or command that opens it
     */
    public ReferralFileView open(Session session, UUID id, String from) {
        session.require(Permission.SEE_REFERRALS);
        boolean clinical = session.may(Permission.SEE_CLINICAL);
        return database.write(session.actor(), transaction -> {
            ReferralDao dao = new ReferralDao(transaction.handle());
            ReferralRow row = dao.find(id).orElseThrow(() -> Problem.of("referral.missing"));
            transaction.audit(clinical ? "OPEN" : "OPEN_STATE", Entity.REFERRAL, id, from);
            List<ReferralDocument> documents = clinical ? dao.documents(id) : List.of();
            ReferralHistory history = ReferralHistory.of(dao.events(id));
            return new ReferralFileView(row, clinical ? history : Discretion.of(history),
                    session.may(Permission.FOLLOW_REFERRALS) ? dao.contacts(id) : List.of(),
                    read(documents, DocumentKind.REQUEST, ReferralContent.class).stream().findFirst(),
                    read(documents, DocumentKind.ADDENDUM, AddendumContent.class),
                    read(documents, DocumentKind.ANSWER, AnswerContent.class),
                    Journey.of(transaction.handle(), Entity.REFERRAL, id));
        });
    }

    /**
     * Writes down a step: of this side, or of the hospital when it was told by telephone or on paper.
     *
     * @throws Problem when it is not legal, not this side's, or not this person's to do
     */
    public ReferralRow step(Session session, UUID id, NewEvent event) {
        return database.write(session.actor(), transaction -> step(transaction, session, id, event));
    }

    /** The same inside a greater act. */
    public ReferralRow step(Transaction transaction, Session session, UUID id, NewEvent event) {
        StepRights.require(session, event);
        ReferralDao dao = new ReferralDao(transaction.handle());
        ReferralRow row = dao.find(id).orElseThrow(() -> Problem.of("referral.missing"));
        StepRights.requireSide(row, clinic.unit().unit().id(), event);
        ReferralStates.requireOffered(row.state(), event.step(), event.source());
        new ReferralWriter(transaction, days).step(id, session, clinic.unit().unit(), event);
        return dao.find(id).orElseThrow();
    }

    /** Inside the writing of a file: one of ours that has not been sent is sent by it. */
    public ReferralRow sendOut(Transaction transaction, Session session, UUID id) {
        ReferralRow row = new ReferralDao(transaction.handle()).find(id)
                .orElseThrow(() -> Problem.of("referral.missing"));
        boolean ours = row.originUnitId().equals(clinic.unit().unit().id());
        return ours && ReferralStates.allows(row.state(), ReferralStep.SEND, EventSource.PROGRAM)
                ? step(transaction, session, id, NewEvent.of(ReferralStep.SEND))
                : row;
    }

    /** Notes that somebody tried to reach patient or hospital. */
    public ReferralRow contact(Session session, UUID id, ContactAttempt.Whom whom, ContactAttempt.Means means,
            ContactAttempt.Outcome outcome, @Nullable String note) {
        session.require(Permission.FOLLOW_REFERRALS);
        return database.write(session.actor(), transaction -> {
            transaction.insert(Entity.CONTACT_ATTEMPT, Row.of(Ids.next()).with("referral_id", id)
                    .with("happened_at", transaction.now()).with("whom", whom).with("means", means)
                    .with("outcome", outcome).with("note", note).with("user_id", session.userId())
                    .with("author_name", session.fullName()));
            new ReferralWriter(transaction, days).refresh(id);
            return new ReferralDao(transaction.handle()).find(id).orElseThrow(() -> Problem.of("referral.missing"));
        });
    }

    /**
     * The paper of a referral as PDF: its newest answer, or the referral while it has none, with the signed QR when this
     * unit wrote it. Printing is noted by the audit.
     */
    public byte[] sheet(Session session, UUID id, ReferralSheet sheets, UnitKeys keys) {
        session.require(Permission.SEE_CLINICAL);
        ReferralFileView file = open(session, id, "print");
        List<ReferralDocument> documents = database.read(handle -> new ReferralDao(handle).documents(id));
        Optional<ReferralDocument> answer = documents.reversed().stream()
                .filter(document -> document.kind() == DocumentKind.ANSWER).findFirst();
        if (answer.isPresent()) {
            AnswerContent content = DocumentJson.read(answer.get().content(), AnswerContent.class);
            return sheets.answer(content, file.row(), isOwn(content.unitId())
                    ? ReferralQr.of(content, file.row(), answer.get().digest()).write(keys)
                    : null);
        }
        ReferralDocument request = documents.stream().filter(it -> it.kind() == DocumentKind.REQUEST).findFirst()
                .orElseThrow(() -> Problem.of("referral.missing"));
        ReferralContent content = DocumentJson.read(request.content(), ReferralContent.class);
        return sheets.request(content, file.addenda(),
                isOwn(content.sender().unitId()) ? ReferralQr.of(content, request.digest()).write(keys) : null);
    }

    private boolean isOwn(UUID unit) {
        return unit.equals(clinic.unit().unit().id());
    }

    private static <T> List<T> read(List<ReferralDocument> documents, DocumentKind kind, Class<T> type) {
        return documents.stream().filter(document -> document.kind() == kind)
                .map(document -> DocumentJson.read(document.content(), type)).toList();
    }

    private static @Nullable UUID author(Session session, Scope scope) {
        return scope == Scope.MINE ? session.userId() : null;
    }
}
