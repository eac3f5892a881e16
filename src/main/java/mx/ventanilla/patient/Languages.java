package mx.ventanilla.patient;

import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Languages a person may prefer: Spanish, then the national languages of Mexico (key {@code mx-} and their number in the
 * official list), then every language of ISO 639-1.
 */
public final class Languages {
    public static final String SPANISH = "es";
    private static final String NATIONAL_MARK = "mx-";
    private static final Map<String, String> NATIONAL = CatalogueFile.read("lenguas_nacionales.csv", "CLAVE", "LENGUA");

    private Languages() {}

    /** Keys and names in that order, names in this language as far as Java knows them. */
    public static Map<String, String> all(Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(SPANISH, name(SPANISH, locale));
        NATIONAL.keySet().forEach(number -> names.put(NATIONAL_MARK + number, name(NATIONAL_MARK + number, locale)));
        Collator order = Collator.getInstance(locale);
        Map<String, String> others = new LinkedHashMap<>();
        Stream.of(Locale.getISOLanguages()).filter(code -> !code.equals(SPANISH))
                .forEach(code -> others.put(code, name(code, locale)));
        others.entrySet().stream().sorted(Map.Entry.comparingByValue(order))
                .forEach(language -> names.put(language.getKey(), language.getValue()));
        return names;
    }

    /** Its name in this language as far as Java knows it; of a key that is on no list, the key itself. */
    public static String name(String key, Locale locale) {
        String national = key.startsWith(NATIONAL_MARK) ? NATIONAL.get(key.substring(NATIONAL_MARK.length())) : null;
        return national == null ? ofIso(key, locale) : PersonNames.shown(national);
    }

    private static String ofIso(String code, Locale locale) {
        String name = Locale.of(code).getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
