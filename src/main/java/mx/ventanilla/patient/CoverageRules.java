package mx.ventanilla.patient;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.ToIntFunction;
import mx.ventanilla.clinic.SettingName;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.patient.CoverageDecision.Allowed;
import mx.ventanilla.patient.CoverageDecision.AllowedWithWarning;
import mx.ventanilla.patient.CoverageDecision.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Decides how cover stands on a day and whether a visit may proceed. A null coverage is a person of whom nothing is
 * known.
 *
 * @param expiringDays how many days before its end cover counts as about to expire
 * @param retentionDays how long rights may be kept after leaving a job (Ley del Seguro Social, art. 109)
 * @param renewalDays how many days before its end voluntary insurance can be renewed
 * @param recheckDays how old an answer of the entitlement service may grow before the desk is told to ask again
 */
public record CoverageRules(int expiringDays, int retentionDays, int renewalDays, int recheckDays) {
    /** What holds where a unit has set nothing else: 30 days, eight weeks, 30 days, 30 days. */
    public static final CoverageRules DEFAULT = of(SettingName::byDefault);

    /** As a unit has set them. */
    public static CoverageRules of(ToIntFunction<SettingName> settings) {
        return new CoverageRules(settings.applyAsInt(SettingName.COVERAGE_EXPIRING_DAYS),
                settings.applyAsInt(SettingName.RIGHTS_RETENTION_DAYS),
                settings.applyAsInt(SettingName.RENEWAL_WINDOW_DAYS),
                settings.applyAsInt(SettingName.COVERAGE_RECHECK_DAYS));
    }

    /**
     * The last day of cover is still covered. An end in the past is told as expired also when the service answers "no",
     * since that is what it answers from then on.
     */
    public CoverageState state(@Nullable Coverage coverage, LocalDate day) {
        if (coverage == null) {
            return CoverageState.UNVERIFIED;
        }
        LocalDate end = coverage.endKnownOn(day);
        if (!coverage.hasBegun(day) && !oldCoverGoesOn(coverage, day)) {
            return CoverageState.WAITING;
        }
        if (end != null && day.isAfter(end)) {
            return CoverageState.EXPIRED;
        }
        if (coverage.entitled() == null) {
            return CoverageState.UNVERIFIED;
        }
        if (!coverage.entitled()) {
            return CoverageState.NOT_ENTITLED;
        }
        return end != null && daysLeft(end, day) <= expiringDays ? CoverageState.EXPIRING : CoverageState.CURRENT;
    }

    /** Renewed before its end: the new cover has not begun and the old one has not ended. */
    private static boolean oldCoverGoesOn(Coverage coverage, LocalDate day) {
        return coverage.validUntil() != null && coverage.startsOn() != null && !day.isAfter(coverage.validUntil())
                && coverage.startsOn().isAfter(coverage.validUntil());
    }

    /**
     * True when an expired cover may go on by conservación de derechos: it may come from a job and ended at most
     * {@link #retentionDays} ago. The roster does not tell, so it is only ever "possible, verify".
     */
    public boolean mayKeepRights(@Nullable Coverage coverage, LocalDate day) {
        return coverage != null && coverage.validUntil() != null && state(coverage, day) == CoverageState.EXPIRED
                && coverage.mayComeFromAJob() && -daysLeft(coverage.validUntil(), day) <= retentionDays;
    }

    /** Urgency always goes ahead; otherwise nobody without cover, nor before it begins, has a consultation. */
    public CoverageDecision decide(@Nullable Coverage coverage, LocalDate day, CareNeed need) {
        CoverageState state = state(coverage, day);
        if (state == CoverageState.CURRENT) {
            return new Allowed();
        }
        Sentence sentence = CoverageWords.sentence(this, coverage, day);
        if (state == CoverageState.EXPIRING || state == CoverageState.UNVERIFIED) {
            return new AllowedWithWarning(sentence);
        }
        return switch (need) {
            case URGENT -> new AllowedWithWarning(sentence);
            case ORDINARY -> new Refused(sentence, CoverageWords.sendTo(this, coverage, day));
        };
    }

    /**
     * May this person be seen now, and why: as {@link #decide(Coverage, LocalDate, CareNeed)}, and with a word of warning
     * when the answer that says so has grown old.
     *
     * @param now in the unit's time zone
     */
    public CoverageDecision decide(@Nullable Coverage coverage, ZonedDateTime now, CareNeed need) {
        CoverageDecision decision = decide(coverage, now.toLocalDate(), need);
        return decision instanceof Allowed
                ? stale(coverage, now).<CoverageDecision>map(AllowedWithWarning::new).orElse(decision)
                : decision;
    }

    /** That the answer about the cover is older than it should be; empty when it is not, or when nobody ever asked. */
    public Optional<Sentence> stale(@Nullable Coverage coverage, ZonedDateTime now) {
        if (coverage == null || coverage.checkedAt() == null) {
            return Optional.empty();
        }
        LocalDate asked = coverage.checkedAt().atZone(now.getZone()).toLocalDate();
        long age = ChronoUnit.DAYS.between(asked, now.toLocalDate());
        return age > recheckDays ? Optional.of(Sentence.of("coverage.stale", age)) : Optional.empty();
    }

    static int daysLeft(LocalDate validUntil, LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(day, validUntil));
    }
}
