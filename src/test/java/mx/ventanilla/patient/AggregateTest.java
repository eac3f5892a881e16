package mx.ventanilla.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Sex;
import mx.ventanilla.support.Garbage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class AggregateTest {
    private static final long SEED = 20261122;

    @ParameterizedTest
    @CsvFileSource(resources = "vectors_aggregate.csv", numLinesToSkip = 1)
    void agreesWithThePublishedVectors(String typed, String result, String note) {
        assertThat(Aggregate.check(typed).isEmpty()).as(note).isEqualTo(result.startsWith("VALIDO"));
        assertThat(Aggregate.parse(typed).isPresent()).as(note).isNotEqualTo(result.equals("INVALIDO"));
        Aggregate.parse(typed).ifPresent(read -> {
            assertThat(read.isOldCard()).as(note).isEqualTo(result.equals("VALIDO-LEGADO"));
            assertThat(read.sexIsAmbiguous() || !result.equals("VALIDO-AMBIGUO")).as(note).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"'', identity.aggregate.missing", "0H1985OR, identity.aggregate.kinship",
            "1Z1985OR, identity.aggregate.sex", "1H1885OR, identity.aggregate.year",
            "1H19850R, identity.aggregate.regime",
            "1H85OR, identity.aggregate.shortYear", "1H1985, identity.aggregate.length",
            "1H1985ORR, identity.aggregate.length", "6M1952SF, identity.aggregate.needsPension",
            "3H2015PE, identity.aggregate.pensionKinship", "1H1985OÑ, identity.aggregate.regime"})
    void saysWhichPartIsWrong(String typed, String key) {
        assertThat(Aggregate.check(typed)).extracting(Finding::key).contains(key);
    }

    @Test
    void tellsAllWrongPartsAtOnce() {
        assertThat(Aggregate.check("9Z2185O1")).extracting(Finding::key).containsExactly("identity.aggregate.kinship",
                "identity.aggregate.sex", "identity.aggregate.year", "identity.aggregate.regime");
    }

    @Test
    void readsItsParts() {
        Aggregate read = Aggregate.parse(" 6m-1952 pe").orElseThrow();
        assertThat(read.code()).isEqualTo("6M1952PE");
        assertThat(read.kinship()).isEqualTo(Kinship.PENSIONER_BENEFICIARY);
        assertThat(read.birthYear()).isEqualTo(1952);
        assertThat(read.regime()).isEqualTo("PE");
        assertThat(new Messages(Messages.SPANISH).text(read.kinship().words(Sex.M)))
                .isEqualTo("beneficiaria de pensión");
    }

    @ParameterizedTest
    @CsvSource({"1H1985OR, H, ''", "1M1985OR, M, ''", "1F1985OR, M, ''", "1X1985OR, X, ''",
            "1M1985OR, H, identity.aggregate.sexAmbiguous", "1M1985OR, X, identity.aggregate.sexAmbiguous",
            "1H1985OR, M, identity.aggregate.sexDiffers", "1F1985OR, H, identity.aggregate.sexDiffers",
            "1X1985OR, H, identity.aggregate.sexDiffers", "1M1985OR, , ''"})
    void comparesTheSexOnlyToWarn(String code, Sex recorded, String key) {
        assertThat(new Aggregate(code).compare(recorded, 1985)).allMatch(finding -> !finding.isError())
                .extracting(Finding::key).isEqualTo(key.isEmpty() ? List.of() : List.of(key));
    }

    @Test
    void warnsOfAnotherBirthYear() {
        Finding finding = new Aggregate("3H2015OR").compare(Sex.H, 2016).getFirst();
        assertThat(new Messages(Messages.SPANISH).text(finding))
                .isEqualTo("El agregado médico dice 2015 y la fecha de nacimiento dice 2016.");
        assertThat(new Aggregate("3H2015OR").compare(Sex.H, null)).isEmpty();
    }

    @Test
    void neverStumblesOverGarbage() {
        SplittableRandom random = new SplittableRandom(SEED);
        Garbage.texts(SEED).forEach(text -> assertThat(Aggregate.check(text)).as("seed %d", SEED).isNotEmpty());
        for (int n = 0; n < 5_000; n++) {
            String text = Garbage.damage("2F1990SF", random);
            boolean wellFormed = text.toUpperCase(Locale.ROOT).matches("[1-6][HMXF](19|20)[0-9]{2}[A-Z]{2}");
            assertThat(!wellFormed || Aggregate.parse(text).isPresent()).as("seed %d, %s", SEED, text).isTrue();
        }
    }
}
