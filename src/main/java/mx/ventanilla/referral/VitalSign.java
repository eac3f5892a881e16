package mx.ventanilla.referral;

/** The vital signs of a referral, with the values beyond which something was mistyped rather than measured. */
public enum VitalSign {
    BLOOD_PRESSURE(40, 300, true), HEART_RATE(20, 260, true), RESPIRATORY_RATE(4, 120, true), TEMPERATURE(28, 44,
            true),
    OXYGEN(40, 100, false), WEIGHT(0.4, 350, true), HEIGHT(25, 230, false), GLUCOSE(10, 1_500, false);

    private final double least;
    private final double most;
    private final boolean needed;

    VitalSign(double least, double most, boolean needed) {
        this.least = least;
        this.most = most;
        this.needed = needed;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    /** True for those without which a hospital returns a referral. */
    public boolean isNeeded() {
        return needed;
    }

    boolean allows(double value) {
        return value >= least && value <= most;
    }
}
