package mx.ventanilla.referral;

import java.util.UUID;

/** What a doctor writes again and again for a specialty; it never holds a patient. */
public record ReferralTemplate(UUID id, String rev, String specialty, String name, ReferralDraft.Texts texts) {}
