package mx.ventanilla.patient.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mx.ventanilla.core.Sex;
import mx.ventanilla.patient.PersonNames;
import org.junit.jupiter.api.Test;

class DuplicateRulesTest {
    private static final LocalDate BORN = LocalDate.of(1979, 3, 14);
    private static final ComparedPerson MARIA = person("María Elena", "García", "Martínez", BORN);

    @Test
    void theSamePersonWrittenWithoutAccentsIsVeryLikely() {
        assertThat(compare("MARIA ELENA", "GARCIA", "MARTINEZ", BORN)).satisfies(found -> {
            assertThat(found.likelihood()).isEqualTo(Likelihood.VERY_LIKELY);
            assertThat(found.evidence()).containsExactly(Evidence.SAME_SURNAMES, Evidence.SAME_BIRTH_DATE,
                    Evidence.SAME_GIVEN_NAMES);
        });
    }

    @Test
    void sexAndBirthDateAloneNeverMakeAnybodyLikely() {
        ComparedPerson unknown = new ComparedPerson(new PersonNames("", null, null), BORN, Sex.M, "12345678903", null,
                null, "4151112233");
        ComparedPerson other = new ComparedPerson(new PersonNames("Rosa", "Luna", null), BORN, Sex.M, "12345678903",
                null, null, "4151112233");
        assertThat(DuplicateRules.compare(unknown, other).likelihood()).isEqualTo(Likelihood.NONE);
        assertThat(compare("Rosa", "Luna", "Paz", BORN).likelihood()).isEqualTo(Likelihood.NONE);
    }

    @Test
    void tellsTwinsApart() {
        ComparedPerson twin = new ComparedPerson(new PersonNames("María Isabel", "García", "Martínez"), BORN, Sex.M,
                "12345678903", "3M1979OR", null, "4151112233");
        ComparedPerson other = new ComparedPerson(new PersonNames("Rosa", "García", "Martínez"), BORN, Sex.M,
                "12345678903", "3M1979OR", null, "4151112233");
        assertThat(DuplicateRules.compare(twin, other).score()).isLessThan(DuplicateRules.THRESHOLD);
    }

    @Test
    void tellsAChildFromTheParentOfTheSameName() {
        assertThat(compare("María Elena", "García", "Martínez", BORN.plusYears(24)).score())
                .isLessThan(DuplicateRules.THRESHOLD);
    }

    @Test
    void hearsAndReadsNamesAsTheDeskDoes() {
        assertThat(compare("Ma. Elena", "Garsia", "Martines", BORN).evidence()).contains(Evidence.SURNAMES_ALIKE,
                Evidence.SAME_GIVEN_NAMES);
        assertThat(compare("Elena", "García", "Martínez", BORN).evidence()).contains(Evidence.GIVEN_NAMES_SHORTENED);
        assertThat(compare("María Elena", "Martínez", "García", BORN).evidence())
                .contains(Evidence.SURNAMES_EXCHANGED);
        assertThat(compare("María Elena", "García", null, BORN).evidence()).contains(Evidence.FIRST_SURNAME_ONLY);
        assertThat(compare("María Elna", "García", "Martínez", BORN).evidence()).contains(Evidence.GIVEN_NAMES_ALIKE);
    }

    @Test
    void seesTheUsualSlipsInADate() {
        assertThat(compare("María Elena", "García", "Martínez", LocalDate.of(1979, 3, 15)).evidence())
                .contains(Evidence.BIRTH_DATE_SLIP);
        ComparedPerson april = person("Eva", "Luna", "Paz", LocalDate.of(1979, 4, 7));
        ComparedPerson july = person("Eva", "Luna", "Paz", LocalDate.of(1979, 7, 4));
        assertThat(DuplicateRules.compare(april, july).evidence()).contains(Evidence.DAY_AND_MONTH_EXCHANGED);
    }

    @Test
    void whatIsNotKnownCountsForNothing() {
        ComparedPerson typing = new ComparedPerson(new PersonNames("María Elena", "García", null), null, null, null,
                null, null, null);
        assertThat(DuplicateRules.compare(MARIA, typing).evidence()).containsExactly(Evidence.SAME_GIVEN_NAMES,
                Evidence.FIRST_SURNAME_ONLY);
    }

    @Test
    void saysTheSameWhicheverRecordComesFirst() {
        ComparedPerson other = person("Elena", "Martínez", "Garcia", BORN.plusDays(1));
        assertThat(DuplicateRules.compare(MARIA, other)).isEqualTo(DuplicateRules.compare(other, MARIA));
    }

    private static Comparison compare(String given, String first, String second, LocalDate born) {
        return DuplicateRules.compare(MARIA, person(given, first, second, born));
    }

    private static ComparedPerson person(String given, String first, String second, LocalDate born) {
        return new ComparedPerson(new PersonNames(given, first, second), born, Sex.M, null, null, null, null);
    }
}
