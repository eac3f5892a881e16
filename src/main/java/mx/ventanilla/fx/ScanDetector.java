package mx.ventanilla.fx;

import java.util.regex.Pattern;

/**
 * Tells a scanner from fingers: eleven digits of an NSS or eighteen characters of a CURP, no more than 50 ms from one to
 * the next.
 */
public final class ScanDetector {
    private static final long LONGEST_GAP_MILLIS = 50;
    private static final Pattern CODE = Pattern.compile("\\d{11}|[A-ZÑ0-9]{18}", Pattern.CASE_INSENSITIVE);
    private final StringBuilder burst = new StringBuilder();
    private long last = Long.MIN_VALUE / 2;

    /**
     * @param atMillis moment on any clock that does not go back
     * @return true when this is the first character of a new burst, however short it will be
     */
    public boolean typed(String character, long atMillis) {
        boolean begins = atMillis - last > LONGEST_GAP_MILLIS;
        if (begins) {
            burst.setLength(0);
        }
        burst.append(character);
        last = atMillis;
        return begins;
    }

    /** True while what came in one burst, up to now, is a whole code. */
    public boolean hasCode() {
        return CODE.matcher(burst).matches();
    }

    /** True when an Enter at this moment belongs to the burst. */
    public boolean isPartOfBurst(long atMillis) {
        return atMillis - last <= LONGEST_GAP_MILLIS;
    }

    /** The code of the burst, which is over then. */
    public String take() {
        String code = burst.toString();
        burst.setLength(0);
        last = Long.MIN_VALUE / 2;
        return code;
    }
}
