package mx.ventanilla.referral;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral being written, all as typed. It has no folio until it is signed.
 *
 * @param hospitalId chosen against the suggestion; null to follow it
 * @param hospitalReason why, when it was chosen
 * @param diagnoses keys in their order, the main one first
 * @param replaces the signed referral that this is a new version of
 */
public record ReferralDraft(UUID patientId, String specialty, @Nullable UUID hospitalId, String hospitalReason,
        Priority priority, List<String> diagnoses, Texts texts, TypedVitals vitals, Travel travel,
        @Nullable UUID replaces, String changes) {
    public ReferralDraft {
        diagnoses = List.copyOf(diagnoses);
    }

    /** What is written in words. */
    public record Texts(String reason, String illness, String treatment, String studies, String prognosis) {
        public static final Texts NONE = new Texts("", "", "", "", "");
    }

    /** How an urgent patient goes. */
    public record Travel(boolean ambulance, String companion, String leavesAt) {
        public static final Travel NONE = new Travel(false, "", "");
    }

    /** An empty page for this patient. */
    public static ReferralDraft of(UUID patientId) {
        return new ReferralDraft(patientId, "", null, "", Priority.ORDINARY, List.of(), Texts.NONE, TypedVitals.NONE,
                Travel.NONE, null, "");
    }
}
