package mx.ventanilla.patient.roster;

import static mx.ventanilla.patient.roster.RosterField.AGGREGATE;
import static mx.ventanilla.patient.roster.RosterField.BIRTH_DATE;
import static mx.ventanilla.patient.roster.RosterField.CURP;
import static mx.ventanilla.patient.roster.RosterField.ENTITLED;
import static mx.ventanilla.patient.roster.RosterField.FIRST_SURNAME;
import static mx.ventanilla.patient.roster.RosterField.GIVEN_NAMES;
import static mx.ventanilla.patient.roster.RosterField.NSS;
import static mx.ventanilla.patient.roster.RosterField.PHONE;
import static mx.ventanilla.patient.roster.RosterField.POSTAL_CODE;
import static mx.ventanilla.patient.roster.RosterField.ROOM;
import static mx.ventanilla.patient.roster.RosterField.SECOND_SURNAME;
import static mx.ventanilla.patient.roster.RosterField.SEX;
import static mx.ventanilla.patient.roster.RosterField.SHIFT;
import static mx.ventanilla.patient.roster.RosterField.STREET;
import static mx.ventanilla.patient.roster.RosterField.VALID_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Sex;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.patient.roster.RosterRecord.Damage;
import mx.ventanilla.patient.roster.RowOutcome.Accepted;
import mx.ventanilla.patient.roster.RowOutcome.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowParserTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void takesAFaultlessRowWithoutAWord() {
        Accepted accepted = accepted(Map.of());
        assertThat(accepted.warnings()).isEmpty();
        RosterPerson person = accepted.person();
        assertThat(person.nss()).isEqualTo("51029487793");
        assertThat(person.names()).isEqualTo(new PersonNames("XÓCHITL", "VEGA", "CONTRERAS"));
        assertThat(person.birthDate()).isEqualTo(LocalDate.of(1994, 5, 16));
        assertThat(person.sex()).isEqualTo(Sex.M);
        assertThat(person.curpUnverified()).isFalse();
        assertThat(person.assignment()).isEqualTo(new RosterPerson.Assignment("UMF 1", 5, "M"));
        assertThat(person.cover()).isEqualTo(new RosterPerson.Cover(true, LocalDate.of(2027, 2, 3), null));
    }

    @Test
    void everyRowOfTheSampleIsTaken() {
        RosterFile file = RosterFile.open(Path.of("assets/sample/padron_ejemplo.csv"));
        RowParser parser = new RowParser(file.mapping(), SexLetters.MAN_IS_H, TODAY);
        assertThat(file.first(5000)).hasSize(3000)
                .allSatisfy(row -> assertThat(parser.parse(row)).isInstanceOf(Accepted.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5102-94-8779-3", "5102 94 8779 3", "'51029487793", "=\"51029487793\"", " 51029487793 "})
    void readsTheNssThroughItsMask(String typed) {
        assertThat(accepted(Map.of(NSS, typed)).person().nss()).isEqualTo("51029487793");
    }

    @ParameterizedTest
    @CsvSource({"51029487794, identity.nss.checkDigit", "5102948779, identity.nss.tenDigits",
            "00000000000, identity.nss.zeros", "'', identity.nss.missing", "5.10295E+10, roster.row.nssRounded"})
    void aWrongNssKeepsTheRowOut(String typed, String reason) {
        assertThat(rejected(Map.of(NSS, typed))).extracting(Finding::key).containsExactly(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1994-05-16", "16-05-1994", "16.05.1994", "16/5/1994", "16/05/1994 00:00:00",
            "1994-05-16T00:00"})
    void readsDatesInTheirUsualForms(String written) {
        assertThat(accepted(Map.of(BIRTH_DATE, written)).person().birthDate()).isEqualTo(LocalDate.of(1994, 5, 16));
    }

    @ParameterizedTest
    @CsvSource({"31/02/1994, roster.row.birthDateImpossible", "05/16/1994, roster.row.birthDateImpossible",
            "16/05/94, roster.row.birthDateForm", "34470, roster.row.birthDateForm",
            "24/11/2026, roster.row.birthDateFuture", "01/01/1890, roster.row.birthDateTooOld",
            "'', roster.row.birthDateMissing", "00/00/0000, roster.row.birthDateImpossible"})
    void anImpossibleBirthDateKeepsTheRowOut(String written, String reason) {
        assertThat(rejected(Map.of(BIRTH_DATE, written))).extracting(Finding::key).containsExactly(reason);
    }

    @Test
    void tidiesSmallLettersAndDoubleSpaces() {
        Accepted accepted = accepted(Map.of(GIVEN_NAMES, "  xóchitl ", FIRST_SURNAME, "vega", SECOND_SURNAME,
                "de  la\u00A0o", CURP, "", STREET, "Calle   Tapia\t300"));
        assertThat(accepted.person().names()).isEqualTo(new PersonNames("XÓCHITL", "VEGA", "DE LA O"));
        assertThat(accepted.person().address().street()).isEqualTo("Calle Tapia 300");
        assertThat(accepted.warnings()).isEmpty();
    }

    @Test
    void defusesAFormulaInAName() {
        Accepted accepted = accepted(Map.of(FIRST_SURNAME, "=+VEGA", STREET, "@SUM(A1:A9)"));
        assertThat(accepted.person().names().firstSurname()).isEqualTo("VEGA");
        assertThat(accepted.person().address().street()).isEqualTo("SUM(A1:A9)");
        assertThat(accepted.warnings()).extracting(Finding::key).containsOnly("roster.row.formula").hasSize(2);
    }

    @Test
    void aNameThatIsAProgramKeepsTheRowOut() {
        assertThat(rejected(Map.of(GIVEN_NAMES, "=HYPERLINK(\"http://x\",\"y\")"))).extracting(Finding::key)
                .containsExactly("roster.row.nameCharacter");
        assertThat(rejected(Map.of(GIVEN_NAMES, "JOS\uFFFD"))).extracting(Finding::key)
                .containsExactly("roster.row.nameUnreadable");
    }

    @Test
    void columnsMissingAtTheEndAreEmptyAndTold() {
        Accepted accepted = (Accepted) parse(new RosterRecord(2, Rows.cells(Map.of()).subList(0, 12), Damage.NONE));
        assertThat(accepted.person().cover().isSilent()).isTrue();
        assertThat(accepted.person().address().street()).isNull();
        assertThat(accepted.warnings()).extracting(Finding::key).containsExactly("roster.row.columnsMissing");
    }

    @Test
    void columnsTooManyKeepTheRowOut() {
        List<String> cells = new ArrayList<>(Rows.cells(Map.of()));
        cells.add(12, "int. 4");
        assertThat(parse(new RosterRecord(2, cells, Damage.NONE))).isInstanceOf(Rejected.class);
    }

    @Test
    void aWrongCurpIsKeptAsNotVerified() {
        Accepted spoiled = accepted(Map.of(CURP, "VECX940516MDFGNC03"));
        assertThat(spoiled.person().curp()).isEqualTo("VECX940516MDFGNC03");
        assertThat(spoiled.person().curpUnverified()).isTrue();
        assertThat(spoiled.warnings()).extracting(Finding::field).containsOnly("CURP");
        Accepted foreign = accepted(Map.of(CURP, "RURI890615HGTZMV09"));
        assertThat(foreign.person().curpUnverified()).isTrue();
        Accepted endless = accepted(Map.of(CURP, "VECX940516MDFGNC02VECX940516MDFGNC02"));
        assertThat(endless.person().curp()).isNull();
        assertThat(endless.person().curpUnverified()).isFalse();
    }

    @Test
    void aWrongAggregateKeepsTheRowOutAndADoubtfulOneWarns() {
        assertThat(rejected(Map.of(AGGREGATE, "7H1985OR"))).isNotEmpty();
        assertThat(accepted(Map.of(AGGREGATE, "5M1994OR")).warnings()).isNotEmpty();
        assertThat(accepted(Map.of(AGGREGATE, "1H1994SF")).warnings()).isNotEmpty();
        assertThat(accepted(Map.of(AGGREGATE, "1M1995SF")).warnings()).isNotEmpty();
        assertThat(accepted(Map.of(AGGREGATE, "")).person().aggregate()).isNull();
    }

    @Test
    void anMBesideFMeansAMan() {
        List<RosterRecord> sample = List.of(Rows.record(Map.of(SEX, "M")), Rows.record(Map.of(SEX, "F")));
        SexLetters letters = SexLetters.of(sample, Rows.MAPPING);
        assertThat(letters.read("M")).isEqualTo(Sex.H);
        assertThat(SexLetters.of(sample.subList(0, 1), Rows.MAPPING).read("M")).isEqualTo(Sex.M);
        assertThat(accepted(Map.of(SEX, "mujer")).person().sex()).isEqualTo(Sex.M);
    }

    @Test
    void anUnknownSexComesFromTheCurpOrStaysOpen() {
        assertThat(accepted(Map.of(SEX, "")).person().sex()).isEqualTo(Sex.M);
        assertThat(accepted(Map.of(SEX, "?", CURP, "")).person().sex()).isNull();
    }

    @Test
    void doubtsAboutThePlaceNeverKeepARowOut() {
        Accepted accepted = accepted(Map.of(ROOM, "azul", SHIFT, "mixto", POSTAL_CODE, "3775O", PHONE, "123"));
        assertThat(accepted.warnings()).hasSize(4);
        RosterPerson tidy = accepted(Map.of(ROOM, "CONS. 05", SHIFT, "vespertino", POSTAL_CODE, "6700", PHONE,
                "+52 1 (415) 617-5466 / 55 1234 5678")).person();
        assertThat(tidy.assignment()).isEqualTo(new RosterPerson.Assignment("UMF 1", 5, "V"));
        assertThat(tidy.address().postalCode()).isEqualTo("06700");
        assertThat(tidy.address().phone()).isEqualTo("4156175466");
        assertThat(tidy.address().otherPhone()).isEqualTo("5512345678");
    }

    @Test
    void aCoverThatCannotBeReadIsUnknown() {
        Accepted accepted = accepted(Map.of(ENTITLED, "quizá", VALID_UNTIL, "30/02/2027"));
        assertThat(accepted.person().cover().isSilent()).isTrue();
        assertThat(accepted.warnings()).hasSize(2);
        assertThat(accepted(Map.of(ENTITLED, "Sí")).person().cover().entitled()).isTrue();
    }

    @Test
    void siblingsWithTheSameNssAndAgregadoAreTwoPersons() {
        RosterPerson one = accepted(Map.of(GIVEN_NAMES, "MARÍA", CURP, "")).person();
        RosterPerson other = accepted(Map.of(GIVEN_NAMES, "INÉS", CURP, "")).person();
        RosterPerson again = accepted(Map.of(GIVEN_NAMES, "Ma.", CURP, "")).person();
        assertThat(one.key()).isNotEqualTo(other.key()).isEqualTo(again.key());
    }

    @Test
    void noGarbageWhateverItIsEverStopsTheImport() {
        long seed = Long.getLong("seed", 20261123);
        SplittableRandom random = new SplittableRandom(seed);
        Messages messages = new Messages(Messages.SPANISH);
        for (int i = 0; i < 20_000; i++) {
            Map<RosterField, String> garbage = new HashMap<>();
            for (int changed = random.nextInt(5); changed >= 0; changed--) {
                garbage.put(RosterField.values()[random.nextInt(RosterField.values().length)], Garbage.cell(random));
            }
            RowOutcome outcome = parse(Rows.record(garbage));
            List<Finding> findings = outcome instanceof Rejected(_, _, var reasons)
                    ? reasons
                    : ((Accepted) outcome).warnings();
            assertThat(findings).as("seed %d row %s", seed, garbage)
                    .allSatisfy(finding -> assertThat(messages.text(finding)).isNotBlank());
        }
    }

    private static RowOutcome parse(RosterRecord row) {
        return new RowParser(Rows.MAPPING, SexLetters.MAN_IS_H, TODAY).parse(row);
    }

    private static Accepted accepted(Map<RosterField, String> changes) {
        RowOutcome outcome = parse(Rows.record(changes));
        assertThat(outcome).isInstanceOf(Accepted.class);
        return (Accepted) outcome;
    }

    private static List<Finding> rejected(Map<RosterField, String> changes) {
        RowOutcome outcome = parse(Rows.record(changes));
        assertThat(outcome).isInstanceOf(Rejected.class);
        return ((Rejected) outcome).reasons();
    }
}
