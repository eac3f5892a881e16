package mx.ventanilla.referral;

import java.util.ArrayList;
import java.util.List;
import mx.ventanilla.core.Messages;
import org.jspecify.annotations.Nullable;

/** Vital signs in one line of words. */
public final class VitalWords {
    private final Messages messages;

    public VitalWords(Messages messages) {
        this.messages = messages;
    }

    public String of(VitalSigns vitals) {
        List<String> words = new ArrayList<>();
        if (vitals.systolic() != null && vitals.diastolic() != null) {
            words.add(messages.text("referral.vitals.pressure", vitals.systolic().toString(),
                    vitals.diastolic().toString()));
        }
        add(words, "referral.vitals.heart", vitals.heartRate());
        add(words, "referral.vitals.breath", vitals.respiratoryRate());
        add(words, "referral.vitals.temperature", vitals.temperature());
        add(words, "referral.vitals.oxygen", vitals.oxygen());
        add(words, "referral.vitals.weight", vitals.weight());
        add(words, "referral.vitals.height", vitals.height());
        add(words, "referral.vitals.glucose", vitals.glucose());
        return String.join(" · ", words);
    }

    private void add(List<String> words, String key, @Nullable Number value) {
        if (value != null) {
            words.add(messages.text(key, value.toString()));
        }
    }
}
