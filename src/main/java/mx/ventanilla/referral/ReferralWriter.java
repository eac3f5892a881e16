package mx.ventanilla.referral;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.clinic.MedicalUnit;
import mx.ventanilla.core.Folded;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** The only way to write what happens to a referral: the event, and where the referral stands after it. */
final class ReferralWriter {
    private static final int LONGEST_SEARCH = 600;
    private final Transaction transaction;
    private final ReferralDao referrals;
    private final TargetDays days;

    ReferralWriter(Transaction transaction, TargetDays days) {
        this.transaction = transaction;
        this.referrals = new ReferralDao(transaction.handle());
        this.days = days;
    }

    /** Writes a step of this unit; a {@code Problem} when it is not legal from where the referral stands. */
    UUID step(UUID referralId, Session session, MedicalUnit unit, NewEvent event) {
        ReferralHistory before = ReferralHistory.of(referrals.events(referralId));
        ReferralStates.after(before.state(), event.step(), event.source());
        UUID id = insert(referralId, session, unit, event);
        refresh(referralId);
        return id;
    }

    UUID insert(UUID referralId, Session session, MedicalUnit unit, NewEvent event) {
        UUID id = Ids.next();
        Instant at = event.happenedAt() == null ? transaction.now() : event.happenedAt();
        insert(new ReferralEvent(id, referralId, event.step(), at, unit.id(), unit.name(), session.userId(),
                session.fullName(), event.source(), event.informant(), event.reason(), event.note(),
                event.appointmentOn(), event.appointmentAt(), event.appointmentPlace(), event.documentId()));
        return id;
    }

    void insert(ReferralEvent event) {
        transaction.insert(Entity.REFERRAL_EVENT, Row.of(event.id()).with("referral_id", event.referralId())
                .with("step", event.step()).with("happened_at", event.happenedAt()).with("unit_id", event.unitId())
                .with("unit_name", event.unitName()).with("user_id", event.userId())
                .with("author_name", event.authorName()).with("source", event.source())
                .with("informant", event.informant()).with("reason", event.reason()).with("note", event.note())
                .with("appointment_on", event.appointmentOn()).with("appointment_at", event.appointmentAt())
                .with("appointment_place", event.appointmentPlace()).with("document_id", event.documentId()));
    }

    void insert(ReferralDocument document) {
        transaction.insert(Entity.REFERRAL_DOCUMENT, Row.of(document.id()).with("referral_id", document.referralId())
                .with("kind", document.kind()).with("content", document.content()).with("digest", document.digest())
                .with("signature", document.signature()).with("signed_by", document.signedBy())
                .with("author_id", document.authorId()).with("author_name", document.authorName())
                .with("written_at", document.writtenAt()));
    }

    /**
     * Makes the summary of a referral again from its events, and gives its place in a hospital's agenda back when nobody
     * will come for it. Gives its state, null while its signing is not known.
     */
    @Nullable
    ReferralState refresh(UUID referralId) {
        ReferralHistory history = ReferralHistory.of(referrals.events(referralId));
        ReferralState state = history.state();
        if (state == null) {
            return null;
        }
        Header header = header(referralId);
        Row row = status(header, history, state);
        if (header.statusRev() == null) {
            transaction.insert(Entity.REFERRAL_STATUS, row);
        } else {
            transaction.update(Entity.REFERRAL_STATUS, row, header.statusRev());
        }
        if (AppointmentRules.givesBack(state)) {
            new ReferralBookings(transaction).giveBack(referralId, header.folio());
        }
        return state;
    }

    private Row status(Header header, ReferralHistory history, ReferralState state) {
        Optional<ReferralEvent> appointment = history.last(ReferralStep.ACCEPT);
        Optional<ReferralEvent> answered = history.last(ReferralStep.ANSWER);
        Optional<ReferralEvent> read = history.last(ReferralStep.READ);
        Instant since = history.applied().getLast().happenedAt();
        LocalDate day = appointment.map(ReferralEvent::appointmentOn).orElse(null);
        return Row.of(header.id()).with("state", state).with("since", since)
                .with("sent_at", history.last(ReferralStep.SEND).map(ReferralEvent::happenedAt).orElse(null))
                .with("due_on", days.dueOn(state, header.priority(), header.signedAt(), since, day))
                .with("appointment_on", day)
                .with("appointment_at", appointment.map(ReferralEvent::appointmentAt).orElse(null))
                .with("appointment_place", appointment.map(ReferralEvent::appointmentPlace).orElse(null))
                .with("reason", lastReason(history))
                .with("unread", answered.isPresent() && read.isEmpty() && state == ReferralState.ANSWERED)
                .with("contacts", referrals.contacts(header.id()).size())
                .with("search_text", header.searchText());
    }

    private static @Nullable String lastReason(ReferralHistory history) {
        List<ReferralEvent> applied = history.applied();
        return applied.isEmpty() ? null : applied.getLast().reason();
    }

    private Header header(UUID referralId) {
        return transaction.handle().createQuery("""
                select r.id, r.priority, r.signed_at, r.folio, r.patient_name, coalesce(r.nss, ''), r.specialty,
                  r.hospital_name, s.rev
                from referral r left join referral_status s on s.id = r.id where r.id = :id""").bind("id", referralId)
                .map((row, context) -> new Header(row.getObject(1, UUID.class), Priority.valueOf(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant(), row.getString(4),
                        searchText(row.getString(4), row.getString(5), row.getString(6), row.getString(7),
                                row.getString(8)),
                        row.getString(9)))
                .findOne().orElseThrow(() -> Problem.of("referral.missing"));
    }

    private static String searchText(String... parts) {
        String text = Folded.of(String.join(" ", parts));
        return text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text;
    }

    /** SHA-256 in hexadecimal. */
    static String digestOf(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Header(UUID id, Priority priority, Instant signedAt, String folio, String searchText,
            @Nullable String statusRev) {}
}
