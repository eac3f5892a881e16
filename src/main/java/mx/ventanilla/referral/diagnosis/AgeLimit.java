package mx.ventanilla.referral.diagnosis;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.ventanilla.core.Sentence;

/** One end of the ages at which a diagnosis is possible, as the catalogue writes it: {@code 028D}, {@code 120A}. */
public record AgeLimit(int count, Unit unit) {
    /** Unit of an age in the catalogue, by its letter. */
    public enum Unit {
        /** Hours. */
        H,
        /** Days. */
        D,
        /** Months. */
        M,
        /** Years (años). */
        A
    }

    private static final Pattern WRITTEN = Pattern.compile("(\\d{3})([AMDH])");

    /** Empty where the catalogue gives no limit or an unreadable one. */
    static Optional<AgeLimit> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new AgeLimit(Integer.parseInt(matcher.group(1)), Unit.valueOf(matcher.group(2))))
                : Optional.empty();
    }

    /** True for somebody younger than this limit on that day; hours are told apart by the day only. */
    boolean isAbove(LocalDate birth, LocalDate day) {
        return day.isBefore(reached(birth, count));
    }

    /** True for somebody who has passed the last completed unit of this limit. */
    boolean isPassed(LocalDate birth, LocalDate day) {
        return !day.isBefore(reached(birth, count + 1));
    }

    /** "28 días", "120 años". */
    public Sentence words() {
        return Sentence.of("referral.diagnosis.limit." + unit.name().toLowerCase(Locale.ROOT), count);
    }

    private LocalDate reached(LocalDate birth, int units) {
        return switch (unit) {
            case H -> birth.plusDays(Math.ceilDiv(units, 24));
            case D -> birth.plusDays(units);
            case M -> birth.plusMonths(units);
            case A -> birth.plusYears(units);
        };
    }
}
