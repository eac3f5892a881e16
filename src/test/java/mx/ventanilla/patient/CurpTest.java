package mx.ventanilla.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Sex;
import mx.ventanilla.support.Garbage;
import mx.ventanilla.support.TestCurp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CurpTest {
    private static final long SEED = 20261122;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";

    @ParameterizedTest
    @CsvFileSource(resources = "vectors_curp.csv", numLinesToSkip = 1)
    void agreesWithThePublishedVectors(String typed, String result) {
        assertThat(Curp.parse(typed).isPresent()).isEqualTo(!result.equals("INVALIDA"));
        assertThat(Curp.check(typed).isEmpty()).isEqualTo(result.equals("VALIDA"));
    }

    @ParameterizedTest
    @CsvSource({"'', missing", "EAAF900815MGTSRR0, length", "EAAF900815MGTSRR03, checkDigit",
            "EAAF900230MGTSRR06, date", "EAAF901315MGTSRR06, date", "EAAF900800MGTSRR06, date",
            "EAAF900815FGTSRR01, sex", "EAAF900815MXXSRR01, entity", "EAAF900815MNASRR01, entity",
            "EAAF900815MSISRR01, entity", "EAAF900815MGTARR01, consonants", "E9AF900815MGTSRR01, names",
            "ETAF900815MGTSRR01, names", "EAAF9O0815MGTSRR01, dateDigits", "EAAF900815MGTSRR-1, length",
            "EAAF900815MGTSRR.1, century", "EAAF900815MGTSRR0A, checkDigitForm", "EAÑF900815MGTSRR01, enie",
            "EAAF000229MGTSRR01, dateCentury", "EAAF010229MGTSRR01, date", "PEDO991231HGTRZS06, inconvenientWord"})
    void saysWhichPartIsWrong(String typed, String part) {
        assertThat(Curp.check(typed)).extracting(Finding::key).containsExactly("identity.curp." + part);
    }

    @Test
    void tellsAllWrongPartsAtOnce() {
        assertThat(Curp.check("1AAF9013X5FZZSAR.A")).extracting(Finding::key).containsExactly("identity.curp.names",
                "identity.curp.consonants", "identity.curp.dateDigits", "identity.curp.sex", "identity.curp.entity",
                "identity.curp.century", "identity.curp.checkDigitForm");
    }

    @Test
    void readsAnyMaskAndItsParts() {
        Curp read = Curp.parse("xaxx 010509-hgt xxn a2").orElseThrow();
        assertThat(read.code()).isEqualTo("XAXX010509HGTXXNA2");
        assertThat(read.birthDate()).isEqualTo(LocalDate.of(2001, 5, 9));
        assertThat(read.sex()).isEqualTo(Sex.H);
        assertThat(read.birthEntity()).isEqualTo("GT");
        assertThat(Curp.parse("AAPR630321HDFLRC09").orElseThrow().birthDate()).isEqualTo(LocalDate.of(1963, 3, 21));
    }

    @Test
    void knowsTheLeapDayOf2000ButNotOf1900() {
        String born2000 = "EAAF000229MGTSRRA";
        assertThat(Curp.check(born2000 + TestCurp.checkDigit(born2000))).isEmpty();
        assertThat(new Messages(Messages.SPANISH).text(Curp.check("EAAF000229MGTSRR01").getFirst())).isEqualTo(
                "La fecha de nacimiento de la CURP no existe: 29/02/1900; el siglo lo da la posición 17, que dice «0».");
    }

    @Test
    void refusesSomebodyNotYetBorn() {
        LocalDate birth = LocalDate.of(2001, 5, 9);
        assertThat(Curp.check("XAXX010509HGTXXNA2", birth)).isEmpty();
        assertThat(Curp.check("XAXX010509HGTXXNA2", birth.minusDays(1))).extracting(Finding::key)
                .containsExactly("identity.curp.future");
    }

    @Test
    void acceptsEveryEntityAndBornAbroad() {
        assertThat(BirthEntities.all()).hasSize(32).containsEntry("DF", "CIUDAD DE MÉXICO");
        SplittableRandom random = new SplittableRandom(SEED);
        for (int n = 0; n < 5_000; n++) {
            String curp = TestCurp.next(random);
            assertThat(Curp.check(curp)).as("seed %d, %s", SEED, curp).isEmpty();
        }
    }

    @Test
    void catchesEveryWrongCharacterThatTheCheckDigitSees() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int n = 0; n < 200; n++) {
            String curp = TestCurp.next(random);
            for (int i = 0; i < curp.length(); i++) {
                for (char c : ALPHABET.toCharArray()) {
                    assertCaughtWhenSeen(curp, curp.substring(0, i) + c + curp.substring(i + 1));
                }
                if (i > 0) {
                    assertCaughtWhenSeen(curp, curp.substring(0, i - 1) + curp.charAt(i) + curp.charAt(i - 1)
                            + curp.substring(i + 1));
                }
            }
        }
    }

    private static void assertCaughtWhenSeen(String curp, String wrong) {
        boolean seen = TestCurp.checkDigit(wrong) != wrong.charAt(17) - '0';
        assertThat(Curp.parse(wrong).isEmpty() || !seen).as("seed %d, %s for %s", SEED, wrong, curp).isTrue();
    }

    @Test
    void neverStumblesOverGarbage() {
        SplittableRandom random = new SplittableRandom(SEED);
        Garbage.texts(SEED).forEach(text -> assertThat(Curp.check(text)).as("seed %d", SEED).isNotEmpty());
        for (int n = 0; n < 5_000; n++) {
            String text = Garbage.damage(TestCurp.next(random), random);
            assertThat(Curp.parse(text).isPresent()).as("seed %d, %s", SEED, text)
                    .isEqualTo(Curp.check(text).stream().noneMatch(Finding::isError));
        }
    }
}
