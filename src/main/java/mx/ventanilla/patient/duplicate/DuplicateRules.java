package mx.ventanilla.patient.duplicate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mx.ventanilla.patient.duplicate.Evidence.Theme;
import org.jspecify.annotations.Nullable;

/** Weighs whether two records are of one person. What either record does not say counts for nothing. */
public final class DuplicateRules {
    /** From here on a pair is put before somebody who decides; frozen on one invented population. */
    public static final int THRESHOLD = 13;
    /** From here on, and never without a name or a CURP that agrees, a pair is very likely one person. */
    public static final int VERY_LIKELY = 19;
    /** Enough to be shown while the rest is typed. */
    static final int WORTH_A_LOOK = 9;
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT);

    private DuplicateRules() {}

    public static Comparison compare(ComparedPerson one, ComparedPerson other) {
        List<Evidence> evidence = Stream.of(curp(one.curp(), other.curp()), nss(one, other), surnames(one, other),
                given(one, other), birth(one.birthDate(), other.birthDate()), sex(one, other), phone(one, other))
                .flatMap(Optional::stream).toList();
        int score = evidence.stream().mapToInt(Evidence::weight).sum();
        return new Comparison(score, likelihood(score, evidence), evidence);
    }

    private static Likelihood likelihood(int score, List<Evidence> evidence) {
        boolean named = evidence.stream().anyMatch(it -> it.weight() > 0
                && (it.isAbout(Theme.CURP) || it.isAbout(Theme.SURNAMES) || it.isAbout(Theme.GIVEN_NAMES)));
        if (!named) {
            return Likelihood.NONE;
        }
        if (score >= VERY_LIKELY) {
            return Likelihood.VERY_LIKELY;
        }
        return score >= THRESHOLD ? Likelihood.LIKELY : score >= WORTH_A_LOOK ? Likelihood.POSSIBLE : Likelihood.NONE;
    }

    private static Optional<Evidence> curp(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Optional.empty();
        }
        int slips = one.equals(other) ? 0 : EditDistance.of(one, other);
        return Optional.of(slips == 0
                ? Evidence.SAME_CURP
                : slips == 1 ? Evidence.CURP_SLIP : Evidence.OTHER_CURP);
    }

    private static Optional<Evidence> nss(ComparedPerson one, ComparedPerson other) {
        if (one.nss() == null || other.nss() == null) {
            return Optional.empty();
        }
        if (one.nss().equals(other.nss())) {
            boolean sameAggregate = one.aggregateCode() != null && one.aggregateCode().equals(other.aggregateCode());
            return Optional.of(sameAggregate ? Evidence.SAME_NSS_AND_AGGREGATE : Evidence.SAME_NSS);
        }
        return Optional.of(EditDistance.of(one.nss(), other.nss()) <= 2 ? Evidence.NSS_SLIP : Evidence.OTHER_NSS);
    }

    private static Optional<Evidence> surnames(ComparedPerson one, ComparedPerson other) {
        if (one.first().isEmpty() || other.first().isEmpty()) {
            return Optional.empty();
        }
        if (one.first().equals(other.first()) && one.second().equals(other.second())) {
            return Optional.of(one.second().isEmpty() ? Evidence.FIRST_SURNAME_ONLY : Evidence.SAME_SURNAMES);
        }
        boolean first = NameLikeness.alike(one.first(), other.first());
        boolean second = NameLikeness.alike(one.second(), other.second());
        if (first) {
            boolean missing = one.second().isEmpty() || other.second().isEmpty();
            return Optional.of(second
                    ? Evidence.SURNAMES_ALIKE
                    : missing ? Evidence.FIRST_SURNAME_ONLY : Evidence.OTHER_SURNAMES);
        }
        if (areExchanged(one, other)) {
            return Optional.of(Evidence.SURNAMES_EXCHANGED);
        }
        return Optional.of(second ? Evidence.SECOND_SURNAME_ONLY : Evidence.OTHER_SURNAMES);
    }

    /** Somebody written with one surname may have been given the second for it. */
    private static boolean areExchanged(ComparedPerson one, ComparedPerson other) {
        boolean ours = NameLikeness.alike(one.first(), other.second());
        boolean theirs = NameLikeness.alike(one.second(), other.first());
        return (ours && (theirs || one.second().isEmpty())) || (theirs && other.second().isEmpty());
    }

    private static Optional<Evidence> given(ComparedPerson one, ComparedPerson other) {
        return one.given().isEmpty() || other.given().isEmpty()
                ? Optional.empty()
                : Optional.of(NameLikeness.given(one.given(), other.given()));
    }

    private static Optional<Evidence> birth(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return Optional.empty();
        }
        if (one.equals(other)) {
            return Optional.of(Evidence.SAME_BIRTH_DATE);
        }
        if (one.getYear() == other.getYear() && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue()) {
            return Optional.of(Evidence.DAY_AND_MONTH_EXCHANGED);
        }
        boolean slip = EditDistance.of(DIGITS.format(one), DIGITS.format(other)) == 1;
        return Optional.of(slip ? Evidence.BIRTH_DATE_SLIP : Evidence.OTHER_BIRTH_DATE);
    }

    private static Optional<Evidence> sex(ComparedPerson one, ComparedPerson other) {
        return one.sex() == null || other.sex() == null || one.sex() == other.sex()
                ? Optional.empty()
                : Optional.of(Evidence.OTHER_SEX);
    }

    private static Optional<Evidence> phone(ComparedPerson one, ComparedPerson other) {
        return one.phone() != null && one.phone().equals(other.phone())
                ? Optional.of(Evidence.SAME_PHONE)
                : Optional.empty();
    }
}
