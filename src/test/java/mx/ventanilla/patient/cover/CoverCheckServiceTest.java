package mx.ventanilla.patient.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Finding;
import mx.ventanilla.patient.Coverage;
import mx.ventanilla.patient.CoverageRules;
import mx.ventanilla.patient.CoverageState;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the desk notes when somebody answers about a cover. */
class CoverCheckServiceTest {
    private static final LocalDate TODAY = StoredClinic.FRIDAY;

    @ParameterizedTest
    @EnumSource
    void keepsTheAnswerAndTakesItBackUnlessSomebodyAskedAgain(TestStores stores) {
        try (StoredClinic unit = new StoredClinic(stores, 1, 15, 2);
                Clinic clinic = new Clinic(unit.database, unit.clock)) {
            CoverCheckService checks = new CoverCheckService(unit.database, clinic);
            PatientService patients = new PatientService(unit.database, clinic);
            UUID patient = unit.patient(1, "M");
            unit.endCover(patient);
            CoverCheckService.Noted first = checks.note(unit.receptionist(), patient,
                    said(CoverCheck.Answer.COVERED, null, TODAY.plusYears(1)));
            Coverage known = patients.coverageOf(unit.receptionist(), List.of(patient)).get(patient);
            assertThat(known.entitled()).isTrue();
            assertThat(known.regime()).isEqualTo("SF");
            assertThat(known.checkedFrom()).isEqualTo("PHONE");
            assertThat(known.checkedAt()).isEqualTo(unit.clock.instant());
            checks.undo(unit.receptionist(), first);
            Coverage before = patients.coverageOf(unit.receptionist(), List.of(patient)).get(patient);
            assertThat(before.entitled()).isFalse();
            assertThat(before.checkedFrom()).isEqualTo("roster");
            CoverCheckService.Noted second = checks.note(unit.receptionist(), patient,
                    said(CoverCheck.Answer.WAITING, TODAY.plusDays(20), null));
            assertThat(state(patients, unit, patient)).isEqualTo(CoverageState.WAITING);
            unit.clock.advance(Duration.ofMinutes(5));
            checks.note(unit.receptionist(), patient, said(CoverCheck.Answer.NOT_COVERED, null, TODAY.minusDays(1)));
            assertThatThrownBy(() -> checks.undo(unit.receptionist(), second)).hasMessage("store.row.changed");
            assertThat(state(patients, unit, patient)).isEqualTo(CoverageState.EXPIRED);
            assertThatThrownBy(() -> checks.note(unit.physician(), patient,
                    said(CoverCheck.Answer.COVERED, null, null))).hasMessage("security.not.allowed");
        }
    }

    @ParameterizedTest
    @CsvSource({"COVERED,,2027-03-04,validUntil", "COVERED,,2027-03-05,", "COVERED,,,", "WAITING,,,startsOn",
            "WAITING,2027-03-05,,startsOn", "WAITING,2027-04-01,2027-03-31,validUntil",
            "WAITING,2027-04-01,2028-03-31,", "NOT_COVERED,,2027-03-06,validUntil", "NOT_COVERED,,2027-03-05,",
            "NOT_COVERED,,,", ",,,answer"})
    void saysWhichPartOfAnAnswerIsWanting(CoverCheck.@Nullable Answer answer, @Nullable LocalDate starts,
            @Nullable LocalDate until, @Nullable String field) {
        assertThat(CoverCheckRules.check(said(answer, starts, until), TODAY)).extracting(Finding::field)
                .isEqualTo(field == null ? List.of() : List.of(field));
    }

    @Test
    void wantsToKnowWhoAnswered() {
        assertThat(CoverCheckRules.check(new CoverCheck(CoverCheck.Answer.COVERED, null, null, null,
                CoverCheck.Source.COUNTER, "  "), TODAY)).extracting(Finding::field).containsExactly("informant");
    }

    private static CoverageState state(PatientService patients, StoredClinic unit, UUID patient) {
        return CoverageRules.DEFAULT.state(patients.coverageOf(unit.receptionist(), List.of(patient)).get(patient),
                TODAY);
    }

    private static CoverCheck said(CoverCheck.@Nullable Answer answer, @Nullable LocalDate starts,
            @Nullable LocalDate until) {
        return new CoverCheck(answer, until, starts, "SF", CoverCheck.Source.PHONE, "Srita. Robles");
    }
}
