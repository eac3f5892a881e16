package mx.ventanilla.patient.duplicate;

/** How likely two records are of one person, in the words of the screen. */
public enum Likelihood {
    /** Name agrees and so does a number or the birth date. */
    VERY_LIKELY,
    /** Enough to be put before somebody who decides. */
    LIKELY,
    /** Worth a look while the rest is being typed. */
    POSSIBLE,
    NONE;

    public String textKey() {
        return "duplicates.likelihood." + name();
    }
}
