package mx.ventanilla.fx;

/** The number beside a workspace's name in the rail. */
public record Counter(int number, Weight weight) {
    /** Calm for a plain count, pressing when somebody must act. */
    public enum Weight {
        CALM, PRESSING
    }

    public static final Counter NONE = new Counter(0, Weight.CALM);

    public static Counter of(int number) {
        return new Counter(number, Weight.CALM);
    }

    public static Counter pressing(int number) {
        return new Counter(number, Weight.PRESSING);
    }
}
