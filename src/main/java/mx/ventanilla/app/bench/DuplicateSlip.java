package mx.ventanilla.app.bench;

/** What may be wrong in the second record of somebody who is registered twice, and how often it is. */
public enum DuplicateSlip {
    ACCENTS_LOST(40), SPELLED_BY_EAR(15), LETTER_WRONG(20), SURNAMES_EXCHANGED(4), SECOND_SURNAME_MISSING(8),
    GIVEN_NAME_LEFT_OUT(15), OTHER_GIVEN_NAME(1), DAY_AND_MONTH_EXCHANGED(4), BIRTH_DIGIT_WRONG(12), BIRTH_GUESSED(2),
    SEX_WRONG(2), NSS_DIGIT_WRONG(10), NSS_OF_ANOTHER_FAMILY(15), NSS_MISSING(15), CURP_LETTER_WRONG(5),
    CURP_MISSING(60), OTHER_PHONE(60);

    private final int percent;

    DuplicateSlip(int percent) {
        this.percent = percent;
    }

    /** In how many of a hundred second records it is found. */
    public int percent() {
        return percent;
    }
}
