package mx.ventanilla.patient;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Federal entities and their municipalities by the numbers of INEGI (July 2025). */
public final class Places {
    private static final Set<String> NOT_PLACES = Set.of("00", "88", "99");
    private static final Map<String, String> STATES = states();

    private Places() {}

    /** Two digits and name, in the order of the list. */
    public static Map<String, String> statesByNumber() {
        return STATES;
    }

    /** Five digits and name of the municipalities of an entity; none for a number that is no entity. */
    public static Map<String, String> municipalitiesOf(String stateKey) {
        return Municipalities.BY_STATE.getOrDefault(stateKey, Map.of());
    }

    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>(
                CatalogueFile.read("entidades_federativas.csv", "CATALOG_KEY", "ENTIDAD_FEDERATIVA"));
        states.keySet().removeAll(NOT_PLACES);
        states.replaceAll((key, name) -> PersonNames.shown(name));
        return states;
    }

    /** Read when the first is asked for: there are nearly two and a half thousand. */
    private static final class Municipalities {
        private static final Map<String, Map<String, String>> BY_STATE = load();

        private static Map<String, Map<String, String>> load() {
            Map<String, Map<String, String>> byState = new TreeMap<>();
            CatalogueFile.read("inegi_municipios_202507.csv", "CVEGEO", "MUNICIPIO")
                    .forEach((key, name) -> byState.computeIfAbsent(key.substring(0, 2), state -> new LinkedHashMap<>())
                            .put(key, PersonNames.shown(name)));
            return byState;
        }
    }
}
