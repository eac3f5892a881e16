package mx.ventanilla.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import mx.ventanilla.core.Finding;
import mx.ventanilla.support.Garbage;
import mx.ventanilla.support.TestNss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class NssTest {
    private static final long SEED = 20261122;

    @ParameterizedTest
    @CsvFileSource(resources = "vectors_nss.csv", numLinesToSkip = 1)
    void agreesWithThePublishedVectors(String typed, String result, String note) {
        assertThat(Nss.check(typed).isEmpty()).as(note).isEqualTo(result.equals("VALIDO"));
        assertThat(Nss.parse(typed).isPresent()).as(note).isEqualTo(result.equals("VALIDO"));
    }

    @ParameterizedTest
    @CsvSource({"'', identity.nss.missing", "' - ', identity.nss.missing", "1234567890O, identity.nss.notDigits",
            "1234567890, identity.nss.tenDigits", "123456, identity.nss.length", "123456789033, identity.nss.length",
            "000-00-0000-00, identity.nss.zeros", "12345678930, identity.nss.checkDigit",
            "١٢٣٤٥٦٧٨٩٠٣, identity.nss.notDigits"})
    void saysWhatIsWrong(String typed, String key) {
        assertThat(Nss.check(typed)).extracting(Finding::key).containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({"1234-56-7890-3", "1234 56 7890 3", "1234–56–7890–3", "12345678903", "' 1234\u00a0567890-3\t'",
            "１２３４５６７８９０３"})
    void readsAnyMaskAndShowsOne(String typed) {
        assertThat(Nss.parse(typed).orElseThrow().display()).isEqualTo("1234-56-7890-3");
        assertThat(Nss.parse(typed).orElseThrow().digits()).isEqualTo("12345678903");
    }

    @Test
    void catchesEveryWrongDigitAndEverySwapThatLuhnSees() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int n = 0; n < 500; n++) {
            String nss = TestNss.next(random);
            assertThat(Nss.check(nss)).as("seed %d, %s", SEED, nss).isEmpty();
            for (int i = 0; i < nss.length(); i++) {
                for (char c = '0'; c <= '9'; c++) {
                    String wrong = nss.substring(0, i) + c + nss.substring(i + 1);
                    assertThat(Nss.check(wrong).isEmpty()).as("seed %d, %s", SEED, wrong).isEqualTo(wrong.equals(nss));
                }
            }
            for (int i = 0; i + 1 < nss.length(); i++) {
                assertSwapIsCaught(nss, i);
            }
        }
    }

    private static void assertSwapIsCaught(String nss, int i) {
        char left = nss.charAt(i);
        char right = nss.charAt(i + 1);
        boolean luhnIsBlind = left == right || left + right == '0' + '9' && (left == '0' || left == '9');
        String swapped = nss.substring(0, i) + right + left + nss.substring(i + 2);
        assertThat(Nss.check(swapped).isEmpty()).as("seed %d, %s", SEED, swapped).isEqualTo(luhnIsBlind);
    }

    @Test
    void shownAndTypedBackIsTheSame() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int n = 0; n < 1_000; n++) {
            Nss nss = new Nss(TestNss.next(random));
            assertThat(Nss.parse(nss.display())).as("seed %d", SEED).contains(nss);
        }
    }

    @Test
    void neverStumblesOverGarbage() {
        assertThat(Nss.check(null)).extracting(Finding::key).containsExactly("identity.nss.missing");
        SplittableRandom random = new SplittableRandom(SEED);
        Stream.concat(Garbage.texts(SEED),
                Stream.generate(() -> Garbage.damage(TestNss.next(random), random)).limit(5_000))
                .forEach(text -> assertThat(Nss.parse(text).isPresent()).as("seed %d, %s", SEED, text)
                        .isEqualTo(Nss.check(text).isEmpty()));
    }
}
