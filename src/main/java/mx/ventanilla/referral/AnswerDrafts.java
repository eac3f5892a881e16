package mx.ventanilla.referral;

import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.db.Drafts;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;

/** Answers being written, kept as typed on this PC alone. */
public final class AnswerDrafts {
    private static final String SCREEN = "answer:";
    private final Drafts drafts;

    AnswerDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    /** What this person was writing for this referral. */
    public Optional<AnswerDraft> find(Session session, UUID referralId) {
        session.require(Permission.SIGN_REFERRALS);
        return drafts.find(session.userId(), SCREEN + referralId)
                .map(content -> DocumentJson.read(content, AnswerDraft.class));
    }

    public void keep(Session session, UUID referralId, AnswerDraft draft) {
        session.require(Permission.SIGN_REFERRALS);
        drafts.keep(session.userId(), SCREEN + referralId, DocumentJson.write(draft));
    }

    public void forget(Session session, UUID referralId) {
        session.require(Permission.SIGN_REFERRALS);
        drafts.forget(session.userId(), SCREEN + referralId);
    }
}
