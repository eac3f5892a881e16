package mx.ventanilla.referral.screen;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.referral.ReferralDraft;

/** What is typed in words into a referral. */
public final class ComposerTexts {
    private final StringProperty specialty = new SimpleStringProperty("");
    private final StringProperty hospitalReason = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty illness = new SimpleStringProperty("");
    private final StringProperty treatment = new SimpleStringProperty("");
    private final StringProperty studies = new SimpleStringProperty("");
    private final StringProperty prognosis = new SimpleStringProperty("");
    private final StringProperty companion = new SimpleStringProperty("");
    private final StringProperty leavesAt = new SimpleStringProperty("");
    private final StringProperty changes = new SimpleStringProperty("");

    List<StringProperty> all() {
        return List.of(specialty, hospitalReason, reason, illness, treatment, studies, prognosis, companion, leavesAt,
                changes);
    }

    public StringProperty specialtyProperty() {
        return specialty;
    }

    public StringProperty hospitalReasonProperty() {
        return hospitalReason;
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    public StringProperty illnessProperty() {
        return illness;
    }

    public StringProperty treatmentProperty() {
        return treatment;
    }

    public StringProperty studiesProperty() {
        return studies;
    }

    public StringProperty prognosisProperty() {
        return prognosis;
    }

    public StringProperty companionProperty() {
        return companion;
    }

    public StringProperty leavesAtProperty() {
        return leavesAt;
    }

    public StringProperty changesProperty() {
        return changes;
    }

    ReferralDraft.Texts written() {
        return new ReferralDraft.Texts(reason.get(), illness.get(), treatment.get(), studies.get(), prognosis.get());
    }

    void show(ReferralDraft draft) {
        specialty.set(draft.specialty());
        hospitalReason.set(draft.hospitalReason());
        reason.set(draft.texts().reason());
        illness.set(draft.texts().illness());
        treatment.set(draft.texts().treatment());
        studies.set(draft.texts().studies());
        prognosis.set(draft.texts().prognosis());
        companion.set(draft.travel().companion());
        leavesAt.set(draft.travel().leavesAt());
        changes.set(draft.changes());
    }

    /** From a template: only what is still empty. */
    void fill(ReferralDraft.Texts template) {
        fill(reason, template.reason());
        fill(illness, template.illness());
        fill(treatment, template.treatment());
        fill(studies, template.studies());
        fill(prognosis, template.prognosis());
    }

    private static void fill(StringProperty text, String template) {
        if (text.get().isBlank()) {
            text.set(template);
        }
    }
}
