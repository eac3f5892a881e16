package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.SplittableRandom;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import org.junit.jupiter.api.Test;

class SyncTimesTest {
    private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");
    private static final Instant EVENING = LocalDateTime.of(2027, 3, 5, 20, 0).atZone(ZONE).toInstant();

    @Test
    void unitsCallAllOverTheNightAndEachAlwaysAtItsOwnMomentOfADate() {
        int[] hours = new int[24];
        for (int n = 0; n < 1525; n++) {
            UUID node = new UUID(n, n * 31L);
            Instant moment = SyncTimes.nextNight(node, EVENING, ZONE);
            assertThat(moment).isEqualTo(SyncTimes.nextNight(node, EVENING.plusSeconds(60), ZONE)).isAfter(EVENING);
            hours[moment.atZone(ZONE).getHour()]++;
        }
        for (int hour = 0; hour < 24; hour++) {
            if (hour >= 1 && hour < 5) {
                assertThat(hours[hour]).as("hour " + hour).isBetween(300, 460);
            } else {
                assertThat(hours[hour]).isZero();
            }
        }
    }

    @Test
    void theNextNightIsAlwaysLaterAndWithinADay() {
        SplittableRandom random = new SplittableRandom(5);
        for (int n = 0; n < 2_000; n++) {
            Instant now = EVENING.plusSeconds(random.nextLong(400L * 86_400));
            Instant next = SyncTimes.nextNight(new UUID(random.nextLong(), 1), now, ZONE);
            assertThat(next).isAfter(now).isBefore(now.plus(Duration.ofHours(29)));
        }
    }

    @Test
    void retriesSpreadOutAndNeverWaitMoreThanHalfAnHour() {
        SplittableRandom random = new SplittableRandom(6);
        for (int attempt = 0; attempt < 80; attempt++) {
            assertThat(SyncTimes.retry(attempt, random)).isBetween(Duration.ZERO, Duration.ofMinutes(30));
        }
        assertThat(SyncTimes.retry(0, random)).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aBusyRegionIsLeftAloneAsLongAsItHasAskedFor() {
        SplittableRandom random = new SplittableRandom(7);
        Duration asked = Duration.ofSeconds(20);
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(SyncTimes.retry(attempt, random, asked)).isBetween(asked, asked.plus(Duration.ofMinutes(30)));
        }
        assertThat(SyncTimes.retry(0, random, Duration.ofDays(3))).as("but not for days")
                .isLessThanOrEqualTo(Duration.ofMinutes(31));
        assertThat(HttpLink.askedToWait(Problem.of("sync.hub.busy", "25"))).isEqualTo(Duration.ofSeconds(25));
        assertThat(HttpLink.askedToWait(Problem.of("sync.hub.busy", "Fri, 31 Dec 2027"))).isZero();
        assertThat(HttpLink.askedToWait(Problem.of("sync.link.cut"))).isZero();
    }
}
