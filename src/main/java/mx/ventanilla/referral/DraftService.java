package mx.ventanilla.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.AlreadyTaken;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Drafts;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;

/** Referrals being written, kept as typed on this PC alone, and the doctor's templates. */
public final class DraftService {
    private static final String SCREEN = "referral:";
    private final Database database;
    private final Drafts drafts;

    /** A draft that was kept. */
    public record Kept(ReferralDraft draft, Instant savedAt) {}

    public DraftService(Database database, Drafts drafts) {
        this.database = database;
        this.drafts = drafts;
    }

    /** What was being written for this patient. */
    public Optional<ReferralDraft> find(Session session, UUID patientId) {
        session.require(Permission.SIGN_REFERRALS);
        return drafts.find(session.userId(), SCREEN + patientId)
                .map(content -> DocumentJson.read(content, ReferralDraft.class));
    }

    /** All that this person has not finished, the latest first. */
    public List<Kept> list(Session session) {
        if (!session.may(Permission.SIGN_REFERRALS)) {
            return List.of();
        }
        return drafts.list(session.userId(), SCREEN).stream()
                .map(kept -> new Kept(DocumentJson.read(kept.content(), ReferralDraft.class), kept.savedAt())).toList();
    }

    public void keep(Session session, ReferralDraft draft) {
        session.require(Permission.SIGN_REFERRALS);
        drafts.keep(session.userId(), SCREEN + draft.patientId(), DocumentJson.write(draft));
    }

    public void forget(Session session, UUID patientId) {
        session.require(Permission.SIGN_REFERRALS);
        drafts.forget(session.userId(), SCREEN + patientId);
    }

    /** This doctor's templates, those of the specialty first. */
    public List<ReferralTemplate> templates(Session session, String specialty) {
        session.require(Permission.SIGN_REFERRALS);
        return database.read(handle -> new TemplateDao(handle).of(session.userId(), specialty));
    }

    /** Keeps the texts of a draft under a name, in the place of the template that had it. */
    public void keepTemplate(Session session, String name, String specialty, ReferralDraft.Texts texts) {
        session.require(Permission.SIGN_REFERRALS);
        if (name.isBlank() || name.strip().length() > 80) {
            throw Problem.of("referral.template.name");
        }
        Optional<ReferralTemplate> before = templates(session, specialty).stream()
                .filter(template -> template.name().equals(name.strip())).findFirst();
        Row row = Row.of(before.map(ReferralTemplate::id).orElseGet(Ids::next)).with("user_id", session.userId())
                .with("specialty", specialty).with("name", name.strip()).with("content", DocumentJson.write(texts))
                .with("active", true);
        try {
            database.write(session.actor(), transaction -> {
                before.ifPresentOrElse(
                        template -> transaction.update(Entity.REFERRAL_TEMPLATE, row, template.rev()),
                        () -> transaction.insert(Entity.REFERRAL_TEMPLATE, row));
                return 0;
            });
        } catch (AlreadyTaken taken) {
            throw Problem.of("referral.template.taken");
        }
    }
}
