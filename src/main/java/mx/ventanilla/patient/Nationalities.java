package mx.ventanilla.patient;

import java.util.LinkedHashMap;
import java.util.Map;

/** Nationalities by the three letters of the list of RENAPO, Mexican first. */
public final class Nationalities {
    public static final String MEXICAN = "MEX";
    private static final Map<String, String> NAMES = load();

    private Nationalities() {}

    public static Map<String, String> all() {
        return NAMES;
    }

    private static Map<String, String> load() {
        Map<String, String> official = CatalogueFile.read("renapo_nacionalidades.csv", "CLAVE", "NACIONALIDAD");
        Map<String, String> names = new LinkedHashMap<>();
        names.put(MEXICAN, PersonNames.shown(official.get(MEXICAN)));
        official.entrySet().stream().sorted(Map.Entry.comparingByValue())
                .forEach(entry -> names.putIfAbsent(entry.getKey(), PersonNames.shown(entry.getValue())));
        return names;
    }
}
