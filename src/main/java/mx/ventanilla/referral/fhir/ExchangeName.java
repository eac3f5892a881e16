package mx.ventanilla.referral.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A name as exchange files carry it (NOM-024-SSA3-2012): capitals, no abbreviations. Only abbreviations of which there
 * is but one reading are written out; the others stay, and are told.
 *
 * @param unread abbreviations that stayed
 */
record ExchangeName(String text, List<String> unread) {
    private static final Locale MEXICO = Locale.of("es", "MX");
    private static final Map<String, String> WHOLE = Map.ofEntries(Map.entry("MA", "MARÍA"), Map.entry("Mª", "MARÍA"),
            Map.entry("STA", "SANTA"), Map.entry("STO", "SANTO"), Map.entry("GPE", "GUADALUPE"),
            Map.entry("FCO", "FRANCISCO"), Map.entry("FCA", "FRANCISCA"), Map.entry("GRAL", "GENERAL"));

    ExchangeName {
        unread = List.copyOf(unread);
    }

    static ExchangeName of(@Nullable String name) {
        List<String> words = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (String word : (name == null ? "" : name).strip().split("\\s+", -1)) {
            String capitals = word.toUpperCase(MEXICO).replace("M.ª", "Mª");
            String bare = capitals.replace(".", "");
            String whole = WHOLE.get(bare);
            words.add(whole == null ? capitals : whole);
            if (whole == null && capitals.endsWith(".")) {
                unread.add(capitals);
            }
        }
        return new ExchangeName(String.join(" ", words), unread);
    }

    /** A doctor's name without the title before it. */
    static String ofPhysician(String name) {
        String[] words = name.strip().split("\\s+", -1);
        int first = 0;
        while (first < words.length - 1 && words[first].endsWith(".")) {
            first++;
        }
        return of(String.join(" ", List.of(words).subList(first, words.length))).text();
    }
}
