package mx.ventanilla.core;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as people type it at the desk: {@code 5/3}, {@code 5 mar}, {@code 05032027}, {@code hoy}, {@code mañana},
 * {@code lunes}, {@code +28}. The day comes before the month, as in Mexico. What lacks a year or a century is taken to be
 * on the side of today where such dates lie: appointments ahead, births behind.
 */
public record TypedDate(LocalDate today, Side side) {
    /** On which side of today a date without a year lies. Today itself belongs to both. */
    public enum Side {
        AHEAD, BEHIND
    }

    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,4})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4}|\\d{2})?");
    private static final Pattern PARTS = Pattern
            .compile(
                    "(\\d{1,2})(?:[/.-]|\\s+(?:de\\s+)?)(\\d{1,2}|\\p{Alpha}{3,})(?:(?:[/.-]|\\s+(?:de\\s+)?)(\\d{4}|\\d{2}))?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    /** The date meant, or nothing when the text is no date. */
    public Optional<LocalDate> read(String text) {
        String typed = Folded.of(text).strip().replaceAll("\\s+", " ");
        try {
            return Optional.ofNullable(word(typed)).or(() -> Optional.ofNullable(offset(typed)))
                    .or(() -> Optional.ofNullable(iso(typed))).or(() -> Optional.ofNullable(dayAndMonth(DIGITS, typed)))
                    .or(() -> Optional.ofNullable(dayAndMonth(PARTS, typed)))
                    .or(() -> Optional.ofNullable(weekday(typed)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private @Nullable LocalDate word(String typed) {
        return switch (typed) {
            case "hoy", "h", "today" -> today;
            case "manana", "m", "tomorrow" -> today.plusDays(1);
            case "pasado", "pasado manana" -> today.plusDays(2);
            case "ayer", "yesterday" -> today.minusDays(1);
            default -> null;
        };
    }

    private @Nullable LocalDate offset(String typed) {
        Matcher matcher = OFFSET.matcher(typed);
        if (!matcher.matches()) {
            return null;
        }
        int days = Integer.parseInt(matcher.group(2));
        return matcher.group(1).equals("+") ? today.plusDays(days) : today.minusDays(days);
    }

    private @Nullable LocalDate iso(String typed) {
        Matcher matcher = ISO.matcher(typed);
        return matcher.matches()
                ? LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)))
                : null;
    }

    private @Nullable LocalDate dayAndMonth(Pattern pattern, String typed) {
        Matcher matcher = pattern.matcher(typed);
        if (!matcher.matches()) {
            return null;
        }
        int day = Integer.parseInt(matcher.group(1));
        Month month = month(matcher.group(2));
        String year = matcher.group(3);
        if (month == null) {
            return null;
        }
        if (year == null) {
            return nearest(day, month);
        }
        return year.length() == 4 ? LocalDate.of(Integer.parseInt(year), month, day) : inCentury(day, month, year);
    }

    private LocalDate nearest(int day, Month month) {
        int step = side == Side.AHEAD ? 1 : -1;
        for (int year = today.getYear(), tries = 0; tries < 9; year += step, tries++) {
            if (day <= month.length(Year.isLeap(year))) {
                LocalDate date = LocalDate.of(year, month, day);
                if (isOnSide(date)) {
                    return date;
                }
            }
        }
        throw new DateTimeException("no such day");
    }

    private LocalDate inCentury(int day, Month month, String year) {
        LocalDate date = LocalDate.of(today.getYear() / 100 * 100 + Integer.parseInt(year), month, day);
        return side == Side.BEHIND && date.isAfter(today) ? LocalDate.of(date.getYear() - 100, month, day) : date;
    }

    private boolean isOnSide(LocalDate date) {
        return side == Side.AHEAD ? !date.isBefore(today) : !date.isAfter(today);
    }

    private @Nullable LocalDate weekday(String typed) {
        if (typed.length() < 3) {
            return null;
        }
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> names(typed, locale -> day.getDisplayName(TextStyle.FULL, locale))).findFirst()
                .map(day -> today
                        .with(side == Side.AHEAD ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day)))
                .orElse(null);
    }

    private static @Nullable Month month(String typed) {
        if (Character.isDigit(typed.charAt(0))) {
            return Month.of(Integer.parseInt(typed));
        }
        return Arrays.stream(Month.values())
                .filter(month -> names(typed, locale -> month.getDisplayName(TextStyle.FULL, locale))).findFirst()
                .orElse(null);
    }

    private static boolean names(String typed, Function<Locale, String> name) {
        return Folded.of(name.apply(Messages.SPANISH)).startsWith(typed)
                || Folded.of(name.apply(Messages.ENGLISH)).startsWith(typed);
    }
}
