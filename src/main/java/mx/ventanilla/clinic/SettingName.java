package mx.ventanilla.clinic;

/** Every figure that no law or published rule fixes, with its default. */
public enum SettingName {
    /** Minutes after the appointment time until a patient who has not come is a no-show. */
    NO_SHOW_TOLERANCE_MINUTES(10, 0, 120),
    /** Minutes during which the last step of a visit can be undone. */
    UNDO_MINUTES(15, 1, 240),
    /** Days ahead that may be booked. */
    BOOKING_HORIZON_DAYS(90, 1, 730),
    /** Days before its end from which a cover is shown as about to expire. */
    COVERAGE_EXPIRING_DAYS(30, 1, 120),
    /** Days for which rights may be kept after leaving a job (Ley del Seguro Social, art. 109: eight weeks). */
    RIGHTS_RETENTION_DAYS(56, 0, 365),
    /** Days before its end from which voluntary insurance can be renewed. */
    RENEWAL_WINDOW_DAYS(30, 1, 120),
    /** Days after which an answer about a cover should be asked for again. */
    COVERAGE_RECHECK_DAYS(30, 1, 730),
    /** Working days within which an ARCO request must be answered. */
    ARCO_ANSWER_DAYS(20, 1, 120),
    /** Minutes without a key or a click until the screen locks itself. */
    IDLE_LOCK_MINUTES(10, 1, 240),
    /** Minutes a doctor may run late before the desk is warned. */
    LATE_WARNING_MINUTES(15, 1, 240),
    /** Minutes a patient comes early. */
    EARLY_ARRIVAL_MINUTES(15, 0, 120),
    /** Working days in which a hospital should say something of an ordinary referral. */
    REFERRAL_ORDINARY_DAYS(20, 1, 250),
    /** The same of an urgent one. */
    REFERRAL_URGENT_DAYS(1, 1, 30),
    /** 1 when every arrival prints its slip without being asked, on a PC that has a printer. */
    PRINT_SLIPS(1, 0, 1),
    /** MiB kept free on the disk of the store for when it is full; takes effect when the program starts. */
    BALLAST_MIB(256, 0, 4096),
    /** 1 when the waiting room speaks each call, where the PC has a voice. */
    SPEAK_CALLS(0, 0, 1),
    /** 1 when referrals are printed on A4 instead of letter. */
    PAPER_A4(0, 0, 1);

    private final int byDefault;
    private final int least;
    private final int most;

    SettingName(int byDefault, int least, int most) {
        this.byDefault = byDefault;
        this.least = least;
        this.most = most;
    }

    public int byDefault() {
        return byDefault;
    }

    public boolean allows(int value) {
        return value >= least && value <= most;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }
}
