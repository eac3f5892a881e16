package mx.ventanilla.referral.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a page of marked-up text, without understanding the marks: no entity, style or script means anything. */
final class PlainText {
    private static final List<Hidden> HIDDEN = List.of(new Hidden("<script", "</script"),
            new Hidden("<style", "</style"),
            new Hidden("<!--", "--"));
    private static final Pattern BREAK = Pattern
            .compile("(?i)<\\s*(?:br\\b[^<>]*|/\\s*(?:p|div|li|tr|h\\d|table|ul|ol)\\s*)>");
    private static final Pattern MARK = Pattern.compile("<[^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Map<String, String> NAMED = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'",
            "nbsp", " ");

    private PlainText() {}

    static String of(String marked) {
        String text = marked.replaceAll("[\\r\\n]+", " ");
        for (Hidden part : HIDDEN) {
            text = without(text, part);
        }
        text = BREAK.matcher(text).replaceAll("\n");
        text = MARK.matcher(text).replaceAll("");
        text = ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
        StringBuilder lines = new StringBuilder();
        text.lines().map(line -> line.replaceAll("[\\p{Cntrl}\\s]+", " ").strip()).filter(line -> !line.isEmpty())
                .forEach(line -> lines.append(lines.isEmpty() ? "" : "\n").append(line));
        return lines.toString();
    }

    /** Leaves out what is between these marks; what is never closed is left out to its end. */
    private static String without(String text, Hidden part) {
        String small = text.toLowerCase(Locale.ROOT);
        if (small.length() != text.length()) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (int begin = small.indexOf(part.begin()); begin >= 0; begin = small.indexOf(part.begin(), at)) {
            kept.append(text, at, begin).append(' ');
            int end = small.indexOf(part.end(), begin + part.begin().length());
            int closed = end < 0 ? -1 : small.indexOf('>', end);
            if (closed < 0) {
                return kept.toString();
            }
            at = closed + 1;
        }
        return kept.append(text, at, text.length()).toString();
    }

    private static String character(String name) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, "&" + name + ";");
        }
        int number = name.startsWith("#x")
                ? Integer.parseInt(name.substring(2), 16)
                : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(number) && !Character.isISOControl(number)
                && !(number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE)
                        ? Character.toString(number)
                        : " ";
    }

    /** What no reader sees. */
    private record Hidden(String begin, String end) {}
}
