package mx.ventanilla.referral;

import mx.ventanilla.core.Sentence;

/** What a hospital looks for in a referral, in the order of the form. */
public enum Requirement {
    UNIT, SPECIALTY, HOSPITAL, NSS, AGGREGATE, BIRTH, SEX, ADDRESS, DIAGNOSES, REASON, ILLNESS, BLOOD_PRESSURE,
    HEART_RATE, RESPIRATORY_RATE, TEMPERATURE, WEIGHT, AUTHOR, CHANGES;

    /** What it is called where it is missing. */
    public Sentence word() {
        return Sentence.of("referral.requirement." + name());
    }

    /** True for what identifies the patient: asked for, but no urgency waits for it. */
    boolean waitsForNoUrgency() {
        return switch (this) {
            case NSS, AGGREGATE, BIRTH, SEX, ADDRESS -> true;
            default -> false;
        };
    }
}
