package mx.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanDetectorTest {
    private final ScanDetector detector = new ScanDetector();
    private long now = 1_000;

    @ParameterizedTest
    @ValueSource(strings = {"51029487793", "VECX940516MDFGNC02", "vecx940516mdfgnc02", "MUÑX940516MDFGNC02"})
    void anNssOrACurpInOneBurstIsAScan(String code) {
        burst(code, 20);
        assertThat(detector.hasCode()).isTrue();
        assertThat(detector.isPartOfBurst(now + 50)).isTrue();
        assertThat(detector.isPartOfBurst(now + 51)).as("an Enter by hand").isFalse();
        assertThat(detector.take()).isEqualTo(code);
        assertThat(detector.hasCode()).as("taken once").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5102948779", "510294877931", "4151234567", "VECX940516MDFGNC0", "garcia martinez",
            "VECX940516MDFGNC-2"})
    void otherBurstsAreNone(String text) {
        burst(text, 20);
        assertThat(detector.hasCode()).isFalse();
    }

    @Test
    void fingersAreNoScannerHoweverFast() {
        SplittableRandom random = new SplittableRandom(7);
        for (int person = 0; person < 500; person++) {
            for (char digit : "51029487793".toCharArray()) {
                now += 51 + random.nextInt(200);
                detector.typed(String.valueOf(digit), now);
            }
            assertThat(detector.hasCode()).isFalse();
        }
    }

    @Test
    void whatWasTypedByHandBeforeIsNoPartOfTheScan() {
        detector.typed("9", now);
        now += 400;
        burst("51029487793", 12);
        assertThat(detector.hasCode()).isTrue();
        assertThat(detector.take()).isEqualTo("51029487793");
    }

    @Test
    void tellsWhereABurstBegins() {
        assertThat(detector.typed("5", now)).isTrue();
        assertThat(detector.typed("1", now + 30)).isFalse();
        assertThat(detector.typed("0", now + 200)).isTrue();
    }

    private void burst(String text, int gap) {
        for (char letter : text.toCharArray()) {
            now += gap;
            detector.typed(String.valueOf(letter), now);
        }
    }
}
