package mx.ventanilla.referral.screen;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import mx.ventanilla.referral.ReferralContent;
import mx.ventanilla.referral.ReferralDraft;
import mx.ventanilla.referral.TypedVitals;
import mx.ventanilla.referral.VitalSign;
import mx.ventanilla.referral.VitalSigns;
import org.jspecify.annotations.Nullable;

/** A signed referral as the beginning of its next version. */
final class DraftOfContent {
    private DraftOfContent() {}

    static ReferralDraft of(ReferralContent content, UUID former) {
        ReferralContent.Clinical said = content.clinical();
        ReferralContent.Urgency urgency = content.urgency();
        return new ReferralDraft(content.person().patientId(), content.receiver().specialty(),
                content.receiver().chosenBecause() == null ? null : content.receiver().hospitalId(),
                text(content.receiver().chosenBecause()), content.priority(),
                said.diagnoses().stream().map(ReferralContent.Coded::key).toList(),
                new ReferralDraft.Texts(said.reason(), said.illness(), text(said.treatment()), text(said.studies()),
                        text(said.prognosis())),
                vitals(said.vitals()), urgency == null
                        ? ReferralDraft.Travel.NONE
                        : new ReferralDraft.Travel(urgency.ambulance(), text(urgency.companion()),
                                text(urgency.leavesAt())),
                former, "");
    }

    private static TypedVitals vitals(VitalSigns taken) {
        Map<VitalSign, String> texts = new EnumMap<>(VitalSign.class);
        texts.put(VitalSign.BLOOD_PRESSURE,
                taken.systolic() == null ? "" : taken.systolic() + "/" + text(taken.diastolic()));
        texts.put(VitalSign.HEART_RATE, text(taken.heartRate()));
        texts.put(VitalSign.RESPIRATORY_RATE, text(taken.respiratoryRate()));
        texts.put(VitalSign.TEMPERATURE, text(taken.temperature()));
        texts.put(VitalSign.OXYGEN, text(taken.oxygen()));
        texts.put(VitalSign.WEIGHT, text(taken.weight()));
        texts.put(VitalSign.HEIGHT, text(taken.height()));
        texts.put(VitalSign.GLUCOSE, text(taken.glucose()));
        return new TypedVitals(texts);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
