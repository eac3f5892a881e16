package mx.ventanilla.patient;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import mx.ventanilla.core.Sentence;
import org.jspecify.annotations.Nullable;

/** Coverage as the screens say it: how it stands, since when it is known, and what the person may do. */
public final class CoverageWords {
    private CoverageWords() {}

    /** The whole of it: "Vigencia por vencer · 12 dic 2026, faltan 18 días". */
    public static Sentence sentence(CoverageRules rules, @Nullable Coverage coverage, LocalDate day) {
        return dated("coverage.sentence.", rules, coverage, day);
    }

    /** What follows the heading of the state: "12 dic 2026, faltan 18 días"; may be an empty text. */
    public static Sentence detail(CoverageRules rules, @Nullable Coverage coverage, LocalDate day) {
        return dated("coverage.detail.", rules, coverage, day);
    }

    /** How old the answer is: "verificada hace 3 días", in calendar days of the place of {@code now}. */
    public static Sentence checked(@Nullable Coverage coverage, ZonedDateTime now) {
        if (coverage == null || coverage.checkedAt() == null) {
            return Sentence.of("coverage.checked.never");
        }
        LocalDate day = coverage.checkedAt().atZone(now.getZone()).toLocalDate();
        return Sentence.of("coverage.checked.ago", Math.max(0, ChronoUnit.DAYS.between(day, now.toLocalDate())));
    }

    /** "Posible conservación de derechos, verificar", when it may be so. */
    public static Optional<Sentence> retention(CoverageRules rules, @Nullable Coverage coverage, LocalDate day) {
        return rules.mayKeepRights(coverage, day) && coverage != null && coverage.validUntil() != null
                ? Optional.of(Sentence.of("coverage.retention", coverage.validUntil().plusDays(rules.retentionDays())))
                : Optional.empty();
    }

    /** When voluntary insurance not yet renewed can be renewed, and from when it would then cover. */
    public static Optional<Sentence> renewal(CoverageRules rules, @Nullable Coverage coverage, LocalDate day) {
        if (coverage == null || !coverage.isVoluntary() || coverage.validUntil() == null
                || !coverage.hasBegun(day)) {
            return Optional.empty();
        }
        LocalDate opens = coverage.validUntil().minusDays(rules.renewalDays());
        if (day.isBefore(opens)) {
            return Optional.of(Sentence.of("coverage.renewal.from", opens));
        }
        String key = day.isAfter(coverage.validUntil()) ? "coverage.renewal.late" : "coverage.renewal.open";
        return Optional.of(Sentence.of(key, VoluntaryInsurance.coverBegins(coverage.validUntil(), day)));
    }

    /** Where a person who cannot be seen today is sent. */
    static Sentence sendTo(CoverageRules rules, @Nullable Coverage coverage, LocalDate day) {
        if (rules.mayKeepRights(coverage, day)) {
            return Sentence.of("coverage.sendTo.retention");
        }
        return switch (rules.state(coverage, day)) {
            case WAITING -> Sentence.of("coverage.sendTo.waiting");
            case EXPIRED -> coverage != null && coverage.isVoluntary()
                    ? Sentence.of("coverage.sendTo.renewal")
                    : Sentence.of("coverage.sendTo.entitlement");
            case CURRENT, EXPIRING, UNVERIFIED, NOT_ENTITLED -> Sentence.of("coverage.sendTo.entitlement");
        };
    }

    private static Sentence dated(String prefix, CoverageRules rules, @Nullable Coverage coverage, LocalDate day) {
        CoverageState state = rules.state(coverage, day);
        String key = prefix + state.name();
        LocalDate until = coverage == null ? null : coverage.endKnownOn(day);
        LocalDate starts = coverage == null ? null : coverage.startsOn();
        if (state == CoverageState.WAITING && starts != null) {
            return Sentence.of(key, starts, CoverageRules.daysLeft(starts, day));
        }
        if (state == CoverageState.CURRENT && until == null) {
            return Sentence.of(key + ".endless");
        }
        return until == null ? Sentence.of(key) : Sentence.of(key, until, Math.abs(CoverageRules.daysLeft(until, day)));
    }
}
