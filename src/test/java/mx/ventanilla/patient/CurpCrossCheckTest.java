package mx.ventanilla.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Sex;
import mx.ventanilla.support.Garbage;
import mx.ventanilla.support.TestPerson;
import mx.ventanilla.support.TestPerson.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CurpCrossCheckTest {
    private static final long SEED = 20261122;

    @ParameterizedTest
    @CsvFileSource(resources = "vectors_curp.csv", numLinesToSkip = 1)
    void agreesWithThePublishedVectors(String curp, String result, String given, String first, String second,
            LocalDate birth, Sex sex, String entity) {
        assertThat(CurpCrossCheck.compare(curp, new CurpSubject(given, first, second, birth, sex, entity))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Pérez, Díaz, Óscar, PXDO, R, Z, S", "Pérez, Díaz, Óscar, PEDO, R, Z, S",
            "D'Amico, Álvarez, Alberto, DAAA, M, L, L",
            "D/Amico, Álvarez, Alberto, DXAA, X, L, L", "Pérez-Gómez, Ruiz, M. Elena, PERE, R, Z, L",
            "Pérez, Ruiz, M Elena, PERM, R, Z, X", "Muñoz, Loza, Otilia, MULO, X, Z, T",
            "Muñoz, Loza, Otilia, MXLO, X, Z, T", "Ng, , Li, NXXL, G, X, X", "LA, LUZ, ANA, LALA, X, Z, N",
            "Ñoño, Ñu, Ñ, XOXX, X, X, X"})
    void readsNamesAsTheRegisterDoes(String first, String second, String given, String start, String one, String two,
            String three) {
        String curp = start + "900815HGT" + one + two + three + "00";
        assertThat(CurpCrossCheck.compare(curp, new CurpSubject(given, first, second, null, null, null)))
                .isEmpty();
    }

    @Test
    void findsNothingWhenThePersonAgrees() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int n = 0; n < 3_000; n++) {
            TestPerson person = TestPerson.next(random);
            assertThat(keys(person.curp(), person)).as("seed %d, %s", SEED, person).isEmpty();
        }
    }

    @Test
    void tellsExactlyThePartThatDisagrees() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int n = 0; n < 3_000; n++) {
            TestPerson is = TestPerson.next(random);
            TestPerson other = TestPerson.next(random);
            assertThat(keys(is.curp(), other)).as("seed %d, %s, %s", SEED, is, other)
                    .containsExactlyElementsOf(differences(is, other));
        }
    }

    private static List<String> differences(TestPerson is, TestPerson other) {
        boolean surnameDiffers = !sameStart(is.first(), other.first()) || is.first().vowel() != other.first().vowel();
        boolean otherHasNone = other.second().equals(TestPerson.NONE);
        boolean isCentury = is.birth().getYear() < 2000;
        LocalDate sameCentury = other.birth().plusYears(other.birth().getYear() < 2000 ? 100 : 0);
        return Arrays.asList(surnameDiffers ? "otherFirstSurname" : "",
                sameStart(is.second(), other.second()) ? "" : otherHasNone ? "noSecondSurname" : "otherSecondSurname",
                sameStart(is.given(), other.given()) ? "" : "otherGivenNames",
                sameCentury.equals(is.birth().plusYears(isCentury ? 100 : 0)) ? "" : "otherBirthDate",
                isCentury == other.birth().getYear() < 2000 ? "" : "otherCentury",
                is.sex() == other.sex() ? "" : "otherSex", is.entity().equals(other.entity()) ? "" : "otherEntity")
                .stream().filter(part -> !part.isEmpty()).map(part -> "identity.curp." + part).toList();
    }

    private static boolean sameStart(Name one, Name other) {
        return one.initial() == other.initial() && one.consonant() == other.consonant();
    }

    private static List<String> keys(String curp, TestPerson person) {
        CurpSubject subject = new CurpSubject(person.given().text(), person.first().text(), person.second().text(),
                person.birth(), person.sex(), person.entity());
        return CurpCrossCheck.compare(curp, subject).stream().map(Finding::key).toList();
    }

    @Test
    void takesAnXForTheVowelOnlyInAnInconvenientWord() {
        CurpSubject person = new CurpSubject("Ricardo", "Alamán", "Pérez", null, null, null);
        assertThat(CurpCrossCheck.compare("AXPR630321HDFLRC09", person)).extracting(Finding::key)
                .containsExactly("identity.curp.otherFirstSurname");
    }

    @Test
    void saysItInWords() {
        Finding finding = CurpCrossCheck.compare("AAPR630321HDFLRC09",
                new CurpSubject("Ricardo", "Alamán", "Pérez", LocalDate.of(1963, 3, 12), Sex.H, "DF")).getFirst();
        assertThat(finding.isError()).isTrue();
        assertThat(new Messages(Messages.SPANISH).text(finding))
                .isEqualTo("La fecha de nacimiento de la CURP (21/03/63) no es la registrada (12/03/1963).");
    }

    @Test
    void comparesOnlyWhatIsKnown() {
        assertThat(CurpCrossCheck.compare("AAPR630321HDFLRC09", new CurpSubject(null, null, null, null, null, null)))
                .isEmpty();
        assertThat(CurpCrossCheck.compare("AAPR63", new CurpSubject("Luis", "Ruiz", null, null, Sex.H, "GT")))
                .isEmpty();
    }

    @Test
    void neverStumblesOverGarbage() {
        SplittableRandom random = new SplittableRandom(SEED);
        Garbage.texts(SEED).forEach(text -> {
            CurpSubject subject = new CurpSubject(text, text, text, null, null, text);
            String curp = Garbage.damage(TestPerson.next(random).curp(), random);
            assertThat(CurpCrossCheck.compare(curp, subject)).as("seed %d, %s", SEED, text).isNotNull();
        });
    }
}
