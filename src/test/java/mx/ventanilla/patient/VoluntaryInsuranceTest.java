package mx.ventanilla.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import mx.ventanilla.core.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoluntaryInsuranceTest {
    @ParameterizedTest
    @CsvSource({"2026-12-12, 2026-11-12, 2026-12-13", "2026-12-12, 2026-12-12, 2026-12-13",
            "2026-12-12, 2026-12-13, 2027-01-01", "2026-12-31, 2027-01-01, 2027-02-01",
            "2026-12-31, 2027-01-31, 2027-02-01", "2028-01-31, 2028-02-29, 2028-03-01",
            "2028-02-29, 2028-02-29, 2028-03-01", "2028-02-29, 2028-03-01, 2028-04-01",
            "2026-10-30, 2026-12-31, 2027-01-01", "2027-02-28, 2027-02-10, 2027-03-01"})
    void lateRenewalCoversFromTheNextMonth(LocalDate validUntil, LocalDate renewedOn, LocalDate begins) {
        assertThat(VoluntaryInsurance.coverBegins(validUntil, renewedOn)).isEqualTo(begins);
    }

    @Test
    void lateRenewalWaitsUntilItBegins() {
        LocalDate begins = VoluntaryInsurance.coverBegins(LocalDate.of(2028, 1, 31), LocalDate.of(2028, 2, 1));
        Coverage renewed = new Coverage(new UUID(0, 1), true, begins.plusYears(1).minusDays(1), begins, "SF", null,
                null,
                null);
        CoverageRules rules = CoverageRules.DEFAULT;
        assertThat(rules.state(renewed, LocalDate.of(2028, 2, 29))).isEqualTo(CoverageState.WAITING);
        assertThat(rules.state(renewed, LocalDate.of(2028, 3, 1))).isEqualTo(CoverageState.CURRENT);
        assertThat(rules.state(renewed, LocalDate.of(2029, 3, 1))).isEqualTo(CoverageState.EXPIRED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-11 | Puede renovarlo desde el 12 nov 2026.
            2026-11-12 | Ya puede renovarlo; la nueva cobertura empieza el 13 dic 2026.
            2026-12-12 | Ya puede renovarlo; la nueva cobertura empieza el 13 dic 2026.
            2026-12-13 | Renovación tardía: si se paga hoy, la cobertura empieza el 1 ene 2027.
            """)
    void saysWhenItCanBeRenewed(LocalDate day, String words) {
        Coverage coverage = new Coverage(new UUID(0, 1), true, LocalDate.of(2026, 12, 12), null, "SF", null, null,
                null);
        assertThat(CoverageWords.renewal(CoverageRules.DEFAULT, coverage, day)).hasValueSatisfying(
                sentence -> assertThat(new Messages(Messages.SPANISH).text(sentence)).isEqualTo(words));
    }
}
