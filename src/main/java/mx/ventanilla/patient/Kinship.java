package mx.ventanilla.patient;

import mx.ventanilla.core.Sentence;
import mx.ventanilla.core.Sex;

/** What a person is to the insured holder of the NSS: the first digit of the agregado médico. */
public enum Kinship {
    HOLDER('1'), PARTNER('2'), CHILD('3'), PARENT('4'), PENSIONER('5'), PENSIONER_BENEFICIARY('6');

    private final char digit;

    Kinship(char digit) {
        this.digit = digit;
    }

    static Kinship of(char digit) {
        for (Kinship kinship : values()) {
            if (kinship.digit == digit) {
                return kinship;
            }
        }
        throw new IllegalArgumentException("no kinship");
    }

    public boolean isPensioned() {
        return this == PENSIONER || this == PENSIONER_BENEFICIARY;
    }

    /** In words that agree with the person: "asegurada titular". */
    public Sentence words(Sex sex) {
        return Sentence.of("identity.kinship." + name() + "." + sex.name());
    }
}
