package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.sync.SyncOccasions.Glance;
import mx.ventanilla.sync.SyncOccasions.Occasion;
import org.junit.jupiter.api.Test;

class SyncOccasionsTest {
    private static final Instant NOW = Instant.parse("2027-03-05T20:05:00Z");
    private static final Duration PACE = Duration.ofSeconds(30);

    @Test
    void nothingIsTriedWithoutANetwork() {
        assertThat(SyncOccasions.of(new Glance(NOW.minus(PACE), NOW, true, false, true, true, Instant.EPOCH,
                List.of(NOW)))).isEmpty();
    }

    @Test
    void anUrgentReferralIsSentAtOnceAndNotInEveryGlance() {
        assertThat(SyncOccasions.of(glance(true, true, false, NOW.minusSeconds(200)))).contains(Occasion.URGENT);
        assertThat(SyncOccasions.of(glance(true, true, false, NOW.minusSeconds(60)))).isEmpty();
    }

    @Test
    void talksWhenTheNetworkIsBack() {
        assertThat(SyncOccasions.of(glance(false, false, false, NOW))).contains(Occasion.LINK_BACK);
    }

    @Test
    void aHospitalLooksEveryTenMinutesAndAUnitDoesNot() {
        assertThat(SyncOccasions.of(glance(true, false, true, NOW.minusSeconds(600)))).contains(Occasion.HOSPITAL);
        assertThat(SyncOccasions.of(glance(true, false, true, NOW.minusSeconds(599)))).isEmpty();
        assertThat(SyncOccasions.of(glance(true, false, false, NOW.minusSeconds(9_999)))).isEmpty();
    }

    @Test
    void eachShiftEndIsTakenOnceHoweverTheGlancesFall() {
        Instant end = NOW.plusSeconds(1_234);
        long taken = 0;
        for (Instant at = NOW; at.isBefore(NOW.plusSeconds(3_600)); at = at.plus(PACE)) {
            taken += SyncOccasions.of(new Glance(at.minus(PACE), at, true, true, false, false, NOW, List.of(end)))
                    .filter(Occasion.SHIFT_END::equals).isPresent() ? 1 : 0;
        }
        assertThat(taken).isOne();
    }

    @Test
    void unitsDoNotCallAtTheSameMomentAfterAShift() {
        List<Instant> moments = java.util.stream.IntStream.range(0, 400)
                .mapToObj(n -> SyncTimes.afterShift(UUID.nameUUIDFromBytes(new byte[]{(byte) n, (byte) (n >> 8)}), NOW))
                .toList();
        assertThat(moments).allMatch(at -> !at.isBefore(NOW) && at.isBefore(NOW.plusSeconds(600)));
        assertThat(moments.stream().distinct().count()).isGreaterThan(250);
    }

    private static Glance glance(boolean wasOnline, boolean urgent, boolean hospital, Instant lastTalk) {
        return new Glance(NOW.minus(PACE), NOW, wasOnline, true, urgent, hospital, lastTalk, List.of());
    }
}
