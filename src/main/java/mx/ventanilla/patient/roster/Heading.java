package mx.ventanilla.patient.roster;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares headings without regard to case, accents, spaces and punctuation. */
final class Heading {
    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^A-Z0-9]");

    private Heading() {}

    static String plain(String heading) {
        String upper = Normalizer.normalize(heading, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        return NOT_ALPHANUMERIC.matcher(upper).replaceAll("");
    }
}
