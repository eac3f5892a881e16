package mx.ventanilla.sync;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** When a unit talks to its region: each at a moment of its own, so that fifteen hundred do not call at once. */
public final class SyncTimes {
    private static final LocalTime WINDOW_BEGINS = LocalTime.of(1, 0);
    private static final Duration WINDOW = Duration.ofHours(4);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(30);
    private static final Duration START = Duration.ofMinutes(10);

    private SyncTimes() {}

    /** The unit's next moment in the night window after now: HMAC of its identifier and the date. */
    public static Instant nextNight(UUID node, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant tonight = of(node, today, zone);
        return tonight.isAfter(now) ? tonight : of(node, today.plusDays(1), zone);
    }

    /** How long to wait before the n-th new attempt, from 0: full jitter below a doubling bound of half an hour. */
    public static Duration retry(int attempt, RandomGenerator random) {
        long bound = Math.min(LONGEST_RETRY.toMillis(), FIRST_RETRY.toMillis() << Math.min(attempt, 20));
        return Duration.ofMillis(random.nextLong(bound + 1));
    }

    /** As {@link #retry}, after what a busy region has asked for, which may be at most half an hour. */
    public static Duration retry(int attempt, RandomGenerator random, Duration asked) {
        return retry(attempt, random).plus(asked.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : asked);
    }

    /** How long to wait after the program's start. */
    public static Duration afterStart(RandomGenerator random) {
        return Duration.ofMillis(random.nextLong(START.toMillis() + 1));
    }

    /** The unit's own moment after the end of a shift, within ten minutes. */
    public static Instant afterShift(UUID node, Instant end) {
        return end.plusSeconds(Math.floorMod(number(node, end.toString()), START.toSeconds()));
    }

    private static Instant of(UUID node, LocalDate date, ZoneId zone) {
        return ZonedDateTime.of(date, WINDOW_BEGINS, zone).toInstant()
                .plusSeconds(Math.floorMod(number(node, date.toString()), WINDOW.toSeconds()));
    }

    /** As good as random, and the same each time for this unit. */
    private static long number(UUID node, String occasion) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(node.toString().getBytes(StandardCharsets.US_ASCII),
                    "HmacSHA256"));
            return ByteBuffer.wrap(mac.doFinal(occasion.getBytes(StandardCharsets.US_ASCII))).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
