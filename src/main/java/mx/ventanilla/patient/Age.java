package mx.ventanilla.patient;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import mx.ventanilla.core.Sentence;

/**
 * Completed age on a day: in years, in months under one year, in days under one month.
 *
 * @param count completed units, never negative
 */
public record Age(Unit unit, int count) {
    /** Unit in which an age is told. */
    public enum Unit {
        DAYS, MONTHS, YEARS
    }

    /** Age of somebody born that day; zero days on any day before the birth. */
    public static Age at(LocalDate birth, LocalDate day) {
        if (day.isBefore(birth)) {
            return new Age(Unit.DAYS, 0);
        }
        Period lived = Period.between(birth, day);
        if (lived.getYears() > 0) {
            return new Age(Unit.YEARS, lived.getYears());
        }
        return lived.getMonths() > 0 ? new Age(Unit.MONTHS, lived.getMonths()) : new Age(Unit.DAYS, lived.getDays());
    }

    /** Completed years; 0 for a baby. */
    public int years() {
        return unit == Unit.YEARS ? count : 0;
    }

    /** "47 años", "3 meses", "12 días". */
    public Sentence words() {
        return Sentence.of("identity.age." + unit.name().toLowerCase(Locale.ROOT), count);
    }
}
