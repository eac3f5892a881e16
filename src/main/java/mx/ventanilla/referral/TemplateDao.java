package mx.ventanilla.referral;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads the texts that doctors keep for later. */
final class TemplateDao {
    private final Handle handle;

    TemplateDao(Handle handle) {
        this.handle = handle;
    }

    /** Those of one person, those of the specialty first. */
    List<ReferralTemplate> of(UUID userId, String specialty) {
        return handle.createQuery("""
                select id, rev, specialty, name, content from referral_template
                where user_id = :user and active = true
                order by case when specialty = :specialty then 0 else 1 end, specialty, name""").bind("user", userId)
                .bind("specialty", specialty)
                .map((row, context) -> new ReferralTemplate(row.getObject(1, UUID.class), row.getString(2),
                        row.getString(3), row.getString(4),
                        DocumentJson.read(row.getString(5), ReferralDraft.Texts.class)))
                .list();
    }
}
