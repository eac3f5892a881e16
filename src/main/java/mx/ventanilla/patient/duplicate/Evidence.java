package mx.ventanilla.patient.duplicate;

/**
 * What speaks for or against two records being of one person, with its weight. The weights are fixed and published in
 * {@code duplicates.md}; the threshold was chosen on one invented population and measured on others.
 */
public enum Evidence {
    SAME_CURP(Theme.CURP, 12), CURP_SLIP(Theme.CURP, 7), OTHER_CURP(Theme.CURP, -6),
    SAME_NSS_AND_AGGREGATE(Theme.NSS, 6), SAME_NSS(Theme.NSS, 4), NSS_SLIP(Theme.NSS, 3), OTHER_NSS(Theme.NSS, -1),
    SAME_SURNAMES(Theme.SURNAMES, 8), SURNAMES_ALIKE(Theme.SURNAMES, 7), SURNAMES_EXCHANGED(Theme.SURNAMES, 6),
    FIRST_SURNAME_ONLY(Theme.SURNAMES, 4), SECOND_SURNAME_ONLY(Theme.SURNAMES, 0), OTHER_SURNAMES(Theme.SURNAMES, -8),
    SAME_GIVEN_NAMES(Theme.GIVEN_NAMES, 5), GIVEN_NAMES_ALIKE(Theme.GIVEN_NAMES, 4),
    GIVEN_NAMES_SHORTENED(Theme.GIVEN_NAMES, 3), OTHER_GIVEN_NAMES(Theme.GIVEN_NAMES, -10),
    SAME_BIRTH_DATE(Theme.BIRTH, 6), DAY_AND_MONTH_EXCHANGED(Theme.BIRTH, 4), BIRTH_DATE_SLIP(Theme.BIRTH, 3),
    OTHER_BIRTH_DATE(Theme.BIRTH, -7),
    OTHER_SEX(Theme.SEX, -2), SAME_PHONE(Theme.PHONE, 2);

    /** What a piece of evidence is about; each theme gives at most one. */
    enum Theme {
        CURP, NSS, SURNAMES, GIVEN_NAMES, BIRTH, SEX, PHONE
    }

    private final Theme theme;
    private final int weight;

    Evidence(Theme theme, int weight) {
        this.theme = theme;
        this.weight = weight;
    }

    /** Points; negative against. */
    public int weight() {
        return weight;
    }

    /** Key of the words for the screen: "mismo segundo apellido". */
    public String textKey() {
        return "duplicates.evidence." + name();
    }

    boolean isAbout(Theme about) {
        return theme == about;
    }
}
