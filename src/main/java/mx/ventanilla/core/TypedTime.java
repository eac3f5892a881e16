package mx.ventanilla.core;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time of day as people type it: {@code 830}, {@code 8}, {@code 8:30}, {@code 1430}, {@code 2:30 pm}. */
public final class TypedTime {
    private static final Pattern TIME = Pattern
            .compile("(\\d{1,2})(?:[:.\\s]?(\\d{2}))?\\s*(?:h|hrs?|([ap])\\.?\\s?(?:m\\.?)?)?");

    private TypedTime() {}

    /** The time meant, or nothing when the text is no time of a day. */
    public static Optional<LocalTime> read(String text) {
        Matcher matcher = TIME.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        String half = matcher.group(3);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (half.equals("p") ? 12 : 0);
        }
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }
}
