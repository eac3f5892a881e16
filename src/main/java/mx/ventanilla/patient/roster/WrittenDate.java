package mx.ventanilla.patient.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as a file writes it: dd/mm/aaaa or aaaa-mm-dd, also with dots or hyphens and with a time behind. Nothing is
 * guessed: a year has four digits.
 *
 * @param date null when there is no such day or the text is no date
 * @param isWellFormed true for the form of a date, also of a day that does not exist
 */
record WrittenDate(@Nullable LocalDate date, boolean isWellFormed) {
    private static final String TIME = "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?";
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})" + TIME);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})" + TIME);

    static WrittenDate read(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return of(dayFirst.group(4), dayFirst.group(3), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return of(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
        }
        return new WrittenDate(null, false);
    }

    private static WrittenDate of(String year, String month, String day) {
        try {
            return new WrittenDate(
                    LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)), true);
        } catch (DateTimeException _) {
            return new WrittenDate(null, true);
        }
    }
}
