package mx.ventanilla.referral;

import mx.ventanilla.core.Sentence;

/** Ordinary goes through the hospital's agenda; urgent goes with the patient at once. */
public enum Priority {
    ORDINARY, URGENT;

    public Sentence word() {
        return Sentence.of("referral.priority." + name());
    }
}
