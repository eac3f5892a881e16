package mx.ventanilla.patient.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Messages;
import mx.ventanilla.patient.Coverage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyWaitsTest {
    private static final Messages SPANISH = new Messages(Messages.SPANISH);
    private static final Messages ENGLISH = new Messages(Messages.ENGLISH);
    private static final List<PolicyWait> WAITS = List.of(new PolicyWait(new UUID(0, 1), "", 10, "Parto", true),
            new PolicyWait(new UUID(0, 2), "", 24, "Cirugía", true));
    private static final String ALL = "Póliza voluntaria con tiempos de espera desde que se contrató por primera vez; "
            + "verifique la fecha: 10 meses: Parto; 24 meses: Cirugía.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # day      | starts     | until      | regime | waits
            2027-10-31 | 2027-01-01 | 2027-12-31 | SF     | Parto 1 nov 2027, Cirugía 1 ene 2029
            2027-11-01 | 2027-01-01 | 2027-12-31 | SF     | Cirugía 1 ene 2029
            2028-12-31 | 2027-01-01 | 2027-12-31 | SF     | Cirugía 1 ene 2029
            2029-01-01 | 2027-01-01 | 2029-12-31 | SF     | ''
            2029-02-27 | 2028-04-30 | 2029-04-29 | SF     | Parto 28 feb 2029, Cirugía 30 abr 2030
            2029-02-28 | 2028-04-30 | 2029-04-29 | SF     | Cirugía 30 abr 2030
            2028-11-30 | 2028-02-29 | 2029-02-28 | SF     | Parto 29 dic 2028, Cirugía 28 feb 2030
            2026-12-15 | 2027-01-01 | 2027-12-31 | SF     | Parto 1 nov 2027, Cirugía 1 ene 2029
            2027-03-05 |            | 2027-12-31 | SF     | all
            2027-03-05 | 2027-01-01 | 2026-11-30 | SF     | all
            2027-03-05 | 2027-01-01 | 2027-12-31 | OR     | ''
            """)
    void saysFromWhichDayEachCareIsCovered(LocalDate day, @Nullable LocalDate starts, LocalDate until, String regime,
            String waits) {
        Coverage coverage = new Coverage(new UUID(0, 3), true, until, starts, regime, null, null, null);
        String told = PolicyWaits.sentence(coverage, WAITS, day, SPANISH);
        assertThat(told).isEqualTo(switch (waits) {
            case "" -> "";
            case "all" -> ALL;
            default -> "Póliza voluntaria, todavía en espera: "
                    + waits.replaceAll("(\\p{L}+) (\\d+ \\w+ \\d+)", "$1 (se cubre desde el $2)").replace("), ", "); ")
                    + ".";
        });
        assertThat(PolicyWaits.sentence(coverage, WAITS, day, ENGLISH).isEmpty()).isEqualTo(told.isEmpty());
    }

    @Test
    void saysNothingOfAPersonOrAUnitWithoutThem() {
        LocalDate day = LocalDate.of(2027, 3, 5);
        assertThat(PolicyWaits.sentence(null, WAITS, day, SPANISH)).isEmpty();
        Coverage coverage = new Coverage(new UUID(0, 3), true, day, null, "SF", null, null, null);
        assertThat(PolicyWaits.sentence(coverage, List.of(), day, SPANISH)).isEmpty();
    }
}
