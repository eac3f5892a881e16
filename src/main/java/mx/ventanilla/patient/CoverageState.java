package mx.ventanilla.patient;

import mx.ventanilla.core.Sentence;

/** How a person's cover stands on a day (vigencia de derechos). */
public enum CoverageState {
    CURRENT, EXPIRING, EXPIRED,
    /** Contracted and not begun. */
    WAITING,
    /** Nobody has said whether there is cover. */
    UNVERIFIED, NOT_ENTITLED;

    /** For a list: "Por vencer". */
    public Sentence word() {
        return Sentence.of("coverage.word." + name());
    }

    /** For a heading: "Vigencia por vencer". */
    public Sentence heading() {
        return Sentence.of("coverage.heading." + name());
    }

    /** True while the person is covered that day. */
    public boolean isCovered() {
        return this == CURRENT || this == EXPIRING;
    }
}
