package mx.ventanilla.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.SplittableRandom;
import java.util.UUID;
import mx.ventanilla.core.Messages;
import mx.ventanilla.patient.CoverageDecision.Allowed;
import mx.ventanilla.patient.CoverageDecision.AllowedWithWarning;
import mx.ventanilla.patient.CoverageDecision.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageRulesTest {
    private static final CoverageRules RULES = CoverageRules.DEFAULT;
    private static final Messages SPANISH = new Messages(Messages.SPANISH);
    private static final UUID SOMEBODY = new UUID(0, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # day      | entitled | until      | starts     | regime | state        | keeps | ordinary
            2026-11-22 | true     | 2027-11-22 |            | OR     | CURRENT      | false | Allowed
            2026-11-22 | true     |            |            | OR     | CURRENT      | false | Allowed
            2026-11-22 | true     |            |            |        | CURRENT      | false | Allowed
            2026-11-22 | true     | 2026-12-23 |            | OR     | CURRENT      | false | Allowed
            2026-11-22 | true     | 2026-12-22 |            | OR     | EXPIRING     | false | AllowedWithWarning
            2026-11-24 | true     | 2026-12-12 |            | SF     | EXPIRING     | false | AllowedWithWarning
            2026-11-22 | true     | 2026-11-23 |            | OR     | EXPIRING     | false | AllowedWithWarning
            2026-11-22 | true     | 2026-11-22 |            | OR     | EXPIRING     | false | AllowedWithWarning
            2026-11-23 | true     | 2026-11-22 |            | OR     | EXPIRED      | true  | Refused
            2026-11-23 | false    | 2026-11-22 |            | OR     | EXPIRED      | true  | Refused
            2026-11-23 |          | 2026-11-22 |            | OR     | EXPIRED      | true  | Refused
            2026-11-23 | true     | 2026-11-22 |            |        | EXPIRED      | true  | Refused
            2026-11-23 | true     | 2026-11-22 |            | SA     | EXPIRED      | true  | Refused
            2027-01-17 | true     | 2026-11-22 |            | OR     | EXPIRED      | true  | Refused
            2027-01-18 | true     | 2026-11-22 |            | OR     | EXPIRED      | false | Refused
            2026-11-23 | true     | 2026-11-22 |            | SF     | EXPIRED      | false | Refused
            2026-11-23 | true     | 2026-11-22 |            | ES     | EXPIRED      | false | Refused
            2026-11-23 | true     | 2026-11-22 |            | PE     | EXPIRED      | false | Refused
            2030-01-01 | true     | 2026-11-22 |            | OR     | EXPIRED      | false | Refused
            2026-11-22 | false    |            |            | OR     | NOT_ENTITLED | false | Refused
            2026-11-22 | false    | 2027-03-01 |            | OR     | NOT_ENTITLED | false | Refused
            2026-11-22 | false    | 2026-11-22 |            | OR     | NOT_ENTITLED | false | Refused
            2026-11-22 | false    | 2026-12-01 |            | SF     | NOT_ENTITLED | false | Refused
            2026-11-22 |          |            |            |        | UNVERIFIED   | false | AllowedWithWarning
            2026-11-22 |          | 2027-03-01 |            | OR     | UNVERIFIED   | false | AllowedWithWarning
            2026-11-22 |          | 2026-11-22 |            | OR     | UNVERIFIED   | false | AllowedWithWarning
            2026-11-22 | true     | 2027-11-30 | 2026-12-01 | SF     | WAITING      | false | Refused
            2026-11-30 | true     | 2027-11-30 | 2026-12-01 | SF     | WAITING      | false | Refused
            2026-12-01 | true     | 2027-11-30 | 2026-12-01 | SF     | CURRENT      | false | Allowed
            2026-11-22 | false    | 2027-11-30 | 2026-12-01 | SF     | WAITING      | false | Refused
            2026-11-22 |          | 2027-11-30 | 2026-12-01 | SF     | WAITING      | false | Refused
            2026-11-22 | true     |            | 2026-12-01 | SF     | WAITING      | false | Refused
            2026-12-01 | true     |            | 2026-12-01 | SF     | CURRENT      | false | Allowed
            2026-12-01 |          |            | 2026-12-01 | SF     | UNVERIFIED   | false | AllowedWithWarning
            2027-11-01 | true     | 2027-11-30 | 2026-12-01 | SF     | EXPIRING     | false | AllowedWithWarning
            2027-12-01 | true     | 2027-11-30 | 2026-12-01 | SF     | EXPIRED      | false | Refused
            2026-11-15 | true     | 2026-11-30 | 2027-01-01 | SF     | EXPIRING     | false | AllowedWithWarning
            2026-11-30 | true     | 2026-11-30 | 2026-12-01 | SF     | EXPIRING     | false | AllowedWithWarning
            2026-12-15 | true     | 2026-11-30 | 2027-01-01 | SF     | WAITING      | false | Refused
            2027-01-01 | true     | 2026-11-30 | 2027-01-01 | SF     | CURRENT      | false | Allowed
            2027-06-01 |          | 2026-11-30 | 2027-01-01 | SF     | UNVERIFIED   | false | AllowedWithWarning
            2028-02-28 | true     | 2028-02-29 |            | OR     | EXPIRING     | false | AllowedWithWarning
            2028-02-29 | true     | 2028-02-29 |            | OR     | EXPIRING     | false | AllowedWithWarning
            2028-03-01 | true     | 2028-02-29 |            | OR     | EXPIRED      | true  | Refused
            2028-04-25 | true     | 2028-02-29 |            | OR     | EXPIRED      | true  | Refused
            2028-04-26 | true     | 2028-02-29 |            | OR     | EXPIRED      | false | Refused
            2028-01-30 | true     | 2028-02-29 |            | OR     | EXPIRING     | false | AllowedWithWarning
            2028-01-29 | true     | 2028-02-29 |            | OR     | CURRENT      | false | Allowed
            2027-01-29 | true     | 2027-02-28 |            | OR     | EXPIRING     | false | AllowedWithWarning
            2027-01-28 | true     | 2027-02-28 |            | OR     | CURRENT      | false | Allowed
            2027-03-01 | true     | 2027-02-28 |            | OR     | EXPIRED      | true  | Refused
            2027-04-25 | true     | 2027-02-28 |            | OR     | EXPIRED      | true  | Refused
            2027-04-26 | true     | 2027-02-28 |            | OR     | EXPIRED      | false | Refused
            2028-02-29 | true     | 2028-01-04 |            | OR     | EXPIRED      | true  | Refused
            2028-02-29 | true     | 2028-01-03 |            | OR     | EXPIRED      | false | Refused
            2026-12-31 | true     | 2026-12-31 |            | ES     | EXPIRING     | false | AllowedWithWarning
            2027-01-01 | true     | 2026-12-31 |            | ES     | EXPIRED      | false | Refused
            2026-12-31 | true     | 2027-01-30 |            | PE     | EXPIRING     | false | AllowedWithWarning
            2026-12-31 | true     | 2027-01-31 |            | PE     | CURRENT      | false | Allowed
            2027-01-31 | true     | 2027-03-02 |            | SF     | EXPIRING     | false | AllowedWithWarning
            2027-01-31 | true     | 2027-03-03 |            | SF     | CURRENT      | false | Allowed
            2027-04-30 | true     | 2027-05-30 |            | OR     | EXPIRING     | false | AllowedWithWarning
            2027-04-30 | true     | 2027-05-31 |            | OR     | CURRENT      | false | Allowed
            2027-05-31 | true     | 2028-05-31 | 2027-06-01 | SF     | WAITING      | false | Refused
            2028-02-29 | true     | 2029-02-28 | 2028-03-01 | SF     | WAITING      | false | Refused
            2028-03-01 | true     | 2029-02-28 | 2028-03-01 | SF     | CURRENT      | false | Allowed
            """)
    void decidesEachDay(LocalDate day, @Nullable Boolean entitled, @Nullable LocalDate until,
            @Nullable LocalDate starts,
            @Nullable String regime, CoverageState state, boolean keeps, String ordinary) {
        Coverage coverage = new Coverage(SOMEBODY, entitled, until, starts, regime, null, null, null);
        assertThat(RULES.state(coverage, day)).isEqualTo(state);
        assertThat(RULES.mayKeepRights(coverage, day)).isEqualTo(keeps);
        assertThat(CoverageWords.retention(RULES, coverage, day).isPresent()).isEqualTo(keeps);
        assertThat(RULES.decide(coverage, day, CareNeed.ORDINARY).getClass().getSimpleName()).isEqualTo(ordinary);
        assertThat(RULES.decide(coverage, day, CareNeed.URGENT)).isNotInstanceOf(Refused.class);
    }

    @Test
    void aPersonOfWhomNothingIsKnownIsNotVerified() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(RULES.state(null, day)).isEqualTo(CoverageState.UNVERIFIED);
        assertThat(RULES.decide(null, day, CareNeed.ORDINARY)).isInstanceOf(AllowedWithWarning.class);
        assertThat(RULES.decide(null, day, CareNeed.URGENT)).isInstanceOf(AllowedWithWarning.class);
    }

    @Test
    void aPensionKeepsNoRightsOfAJob() {
        LocalDate ended = LocalDate.of(2026, 11, 22);
        Coverage coverage = new Coverage(SOMEBODY, false, ended, null, null, "VEJEZ", null, null);
        assertThat(RULES.mayKeepRights(coverage, ended.plusDays(1))).isFalse();
    }

    @Test
    void nothingEverStopsAnUrgencyNorLetsTheUncoveredIn() {
        SplittableRandom random = new SplittableRandom(20261122);
        for (int n = 0; n < 10_000; n++) {
            Coverage coverage = anyCoverage(random);
            LocalDate day = anyDay(random);
            CoverageRules rules = new CoverageRules(random.nextInt(90), 56, 30, 30);
            assertThat(rules.decide(coverage, day, CareNeed.URGENT)).isNotInstanceOf(Refused.class);
            CoverageState state = rules.state(coverage, day);
            CoverageDecision ordinary = rules.decide(coverage, day, CareNeed.ORDINARY);
            assertThat(ordinary instanceof Allowed).isEqualTo(state == CoverageState.CURRENT);
            assertThat(ordinary instanceof Refused).isEqualTo(!state.isCovered() && state != CoverageState.UNVERIFIED);
            assertThat(SPANISH.text(CoverageWords.sentence(rules, coverage, day))).doesNotContain("{", "null")
                    .startsWith(SPANISH.text(state.heading()));
            assertThat(SPANISH.text(CoverageWords.detail(rules, coverage, day))).doesNotContain("{", "null");
        }
    }

    private static Coverage anyCoverage(SplittableRandom random) {
        Boolean entitled = random.nextInt(3) == 0 ? null : random.nextBoolean();
        LocalDate until = random.nextBoolean() ? null : anyDay(random);
        LocalDate starts = random.nextBoolean() ? null : anyDay(random);
        return new Coverage(SOMEBODY, entitled, until, starts, random.nextBoolean() ? "SF" : "OR", null, null, null);
    }

    private static LocalDate anyDay(SplittableRandom random) {
        return LocalDate.of(2026, 11, 22).plusDays(random.nextInt(-120, 120));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-24 | true  | 2026-12-12 |            | Vigencia por vencer · 12 dic 2026, faltan 18 días
            2026-12-11 | true  | 2026-12-12 |            | Vigencia por vencer · 12 dic 2026, falta 1 día
            2026-12-12 | true  | 2026-12-12 |            | Vigencia por vencer · 12 dic 2026, vence hoy
            2026-12-13 | true  | 2026-12-12 |            | Vigencia vencida · 12 dic 2026, venció ayer
            2026-12-14 | false | 2026-12-12 |            | Vigencia vencida · 12 dic 2026, hace 2 días
            2026-01-14 | true  | 2026-12-12 |            | Vigente · hasta el 12 dic 2026
            2026-01-14 | true  |            |            | Vigente · sin fecha de término
            2026-11-24 | true  | 2027-11-30 | 2026-12-01 | Vigencia en espera · empieza el 1 dic 2026, faltan 7 días
            2026-11-24 | false |            |            | No derechohabiente · sin derecho a servicio médico
            2026-11-24 |       | 2026-12-12 |            | Vigencia no verificada · consulte la vigencia
            """)
    void saysItInWords(LocalDate day, @Nullable Boolean entitled, @Nullable LocalDate until, @Nullable LocalDate starts,
            String words) {
        Coverage coverage = new Coverage(SOMEBODY, entitled, until, starts, "OR", null, null, null);
        assertThat(SPANISH.text(CoverageWords.sentence(RULES, coverage, day))).isEqualTo(words);
        assertThat(words).endsWith(SPANISH.text(CoverageWords.detail(RULES, coverage, day)));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22T14:00:00Z, verificada hoy", "2026-11-22T05:59:00Z, verificada ayer",
            "2026-11-19T14:00:00Z, verificada hace 3 días", "2026-11-23T14:00:00Z, verificada hoy",
            ", nunca verificada"})
    void saysHowOldTheAnswerIs(@Nullable Instant checkedAt, String words) {
        ZonedDateTime now = ZonedDateTime.of(2026, 11, 22, 9, 42, 0, 0, ZoneId.of("America/Mexico_City"));
        Coverage coverage = new Coverage(SOMEBODY, true, null, null, "OR", null, checkedAt, "padrón");
        assertThat(SPANISH.text(CoverageWords.checked(coverage, now))).isEqualTo(words);
    }

    @Test
    void refusesWithTheReasonAndWhereToGo() {
        LocalDate ended = LocalDate.of(2026, 11, 22);
        assertThat(refusal("OR", ended).reason().key()).isEqualTo("coverage.sentence.EXPIRED");
        assertThat(refusal("OR", ended).sendTo().key()).isEqualTo("coverage.sendTo.retention");
        assertThat(refusal("SF", ended).sendTo().key()).isEqualTo("coverage.sendTo.renewal");
        assertThat(refusal("PE", ended).sendTo().key()).isEqualTo("coverage.sendTo.entitlement");
        assertThat(SPANISH.text(refusal("OR", ended).sendTo())).contains("Afiliación y Vigencia", "urgencia");
    }

    private static Refused refusal(String regime, LocalDate ended) {
        Coverage coverage = new Coverage(SOMEBODY, false, ended, null, regime, null, null, null);
        return (Refused) RULES.decide(coverage, ended.plusDays(10), CareNeed.ORDINARY);
    }
}
