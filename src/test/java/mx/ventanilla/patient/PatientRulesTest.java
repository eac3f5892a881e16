package mx.ventanilla.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Sex;
import mx.ventanilla.patient.NewPatient.Assignment;
import mx.ventanilla.patient.NewPatient.Contact;
import mx.ventanilla.patient.NewPatient.Identity;
import mx.ventanilla.support.Garbage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate BIRTH = LocalDate.of(2001, 5, 9);
    private static final PersonNames NAMES = new PersonNames(" Ñandú ", "ÑÁÑEZ", null);
    private static final String CURP = "XAXX010509HGTXXNA2";

    @Test
    void findsNothingInAPersonWhoIsRight() {
        assertThat(check(identity("1234-56-7890-3", "1h 2001 or", "xaxx010509 hgtxxna2", false))).isEmpty();
    }

    @Test
    void storesCodesWithoutMaskAndNamesWithSingleSpaces() {
        NewPatient tidied = new NewPatient(identity(" 1234-56-7890-3", "1h 2001 or", " ", false), Assignment.NONE,
                new Contact("  Calle   Luna 3 ", " ", null, null, null, "415 152 0000", null, null, null, null, false,
                        null))
                .tidied();
        assertThat(tidied.identity().nss()).isEqualTo("12345678903");
        assertThat(tidied.identity().aggregateCode()).isEqualTo("1H2001OR");
        assertThat(tidied.identity().curp()).isNull();
        assertThat(tidied.identity().names()).isEqualTo(new PersonNames("Ñandú", "ÑÁÑEZ", null));
        assertThat(tidied.contact().street()).isEqualTo("Calle Luna 3");
        assertThat(tidied.contact().neighbourhood()).isNull();
    }

    @Test
    void tellsAllFaultsAtOnce() {
        Identity identity = new Identity(null, "123", "9H2001OR", "X", false, new PersonNames(" ", null, "R2D2"), null,
                null,
                "ZZ", "mexicana");
        Contact contact = new Contact("x".repeat(201), null, "3770", null, null, "152", null, null, null, null, false,
                null);
        List<Finding> found = PatientRules.check(new NewPatient(identity, Assignment.NONE, contact), TODAY);
        assertThat(found).extracting(Finding::key).containsExactly("identity.givenNames.missing",
                "identity.firstSurname.missing", "identity.name.characters", "identity.birthDate.missing",
                "identity.sex.missing", "identity.birthEntity.unknown", "identity.nss.length",
                "identity.aggregate.kinship", "identity.curp.length", "identity.curp.saveUnverified",
                "identity.nationality.letters", "identity.text.tooLong", "identity.postalCode.digits",
                "identity.phone.digits");
        assertThat(found).extracting(Finding::field).contains("givenNames", "firstSurname", "secondSurname",
                "birthDate",
                "sex", "birthEntity", "nss", "aggregateCode", "curp", "nationality", "street", "postalCode", "phone");
    }

    @Test
    void aWrongCurpIsSavedOnlyAsNotVerified() {
        assertThat(errors(identity("12345678903", "1H2001OR", "XAXX010509HGTXXNA3", false))).isNotEmpty();
        assertThat(errors(identity("12345678903", "1H2001OR", "XAXX010509HGTXXNA3", true))).isEmpty();
        assertThat(check(identity("12345678903", "1H2001OR", "XAXX010509HGTXXNA3", true)))
                .extracting(Finding::key).containsExactly("identity.curp.checkDigit");
        assertThat(errors(identity("12345678903", "1H2001OR", CURP + "99", true))).isNotEmpty();
    }

    @Test
    void aCurpOfSomebodyElseIsAnError() {
        assertThat(errors(identity("12345678903", "1H2001OR", "AAPR630321HDFLRC09", false))).contains(
                "identity.curp.otherFirstSurname", "identity.curp.noSecondSurname", "identity.curp.otherBirthDate",
                "identity.curp.otherCentury", "identity.curp.otherEntity");
    }

    @ParameterizedTest
    @CsvSource({", , identity.nss.none", "12345678903, , identity.aggregate.missing",
            "12345678903, 1M2001OR, identity.aggregate.sexAmbiguous",
            "12345678903, 1H1999OR, identity.aggregate.yearDiffers",
            "12345678903, 5H2001OR, identity.aggregate.needsPension"})
    void onlyWarnsOfWhatCardsGetWrong(@Nullable String nss, @Nullable String aggregate, String key) {
        assertThat(check(identity(nss, aggregate, CURP, false))).hasSize(1)
                .allMatch(finding -> !finding.isError() && finding.key().equals(key));
    }

    @Test
    void anAggregateNeedsItsNss() {
        assertThat(errors(identity(null, "1H2001OR", CURP, false))).containsExactly("identity.nss.missing");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22, ''", "2026-11-23, identity.birthDate.future", "1903-11-23, ''",
            "1903-11-22, identity.birthDate.tooOld"})
    void refusesImpossibleBirthDates(LocalDate birth, String key) {
        Identity identity = new Identity(null, null, null, null, false, NAMES, birth, Sex.X, "NE", "MEX");
        assertThat(errors(identity)).isEqualTo(key.isEmpty() ? List.of() : List.of(key));
    }

    @ParameterizedTest
    @CsvSource({"4151520000, true", "415 152-0000, true", "(415) 152.00.00, true", "+52 415 152 0000, true",
            "+1 512 555 0100, true", "152 0000, false", "41515200001, false", "sin teléfono, false"})
    void warnsOfOddTelephones(String phone, boolean fine) {
        Contact contact = new Contact(null, null, null, null, null, phone, null, null, null, null, false, null);
        NewPatient patient = new NewPatient(identity("12345678903", "1H2001OR", CURP, false), Assignment.NONE, contact);
        assertThat(PatientRules.check(patient, TODAY).isEmpty()).isEqualTo(fine);
        assertThat(PatientRules.check(patient, TODAY)).noneMatch(Finding::isError);
    }

    @Test
    void neverStumblesOverGarbageAndAlwaysHasWords() {
        SplittableRandom random = new SplittableRandom(20261122);
        Messages spanish = new Messages(Messages.SPANISH);
        Messages english = new Messages(Messages.ENGLISH);
        List<String> texts = Garbage.texts(20261122).toList();
        for (String text : texts) {
            String other = texts.get(random.nextInt(texts.size()));
            Identity identity = new Identity(text, other, text, Garbage.damage(CURP, random), random.nextBoolean(),
                    new PersonNames(text, other, text), BIRTH, Sex.M, other, text);
            Contact contact = new Contact(text, text, other, null, null, text, other, text, other, null, false, text);
            for (Finding finding : PatientRules.check(new NewPatient(identity, Assignment.NONE, contact), TODAY)) {
                assertThat(spanish.text(finding)).isNotBlank();
                assertThat(english.text(finding)).isNotBlank();
            }
        }
    }

    private static Identity identity(@Nullable String nss, @Nullable String aggregate, @Nullable String curp,
            boolean unverified) {
        return new Identity(null, nss, aggregate, curp, unverified, NAMES, BIRTH, Sex.H, "GT", "MEX");
    }

    private static List<Finding> check(Identity identity) {
        return PatientRules.check(new NewPatient(identity, Assignment.NONE, Contact.NONE), TODAY);
    }

    private static List<String> errors(Identity identity) {
        return check(identity).stream().filter(Finding::isError).map(Finding::key).toList();
    }
}
