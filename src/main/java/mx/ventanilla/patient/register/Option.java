package mx.ventanilla.patient.register;

import java.util.List;
import java.util.Map;

/**
 * One of the choices of a list.
 *
 * @param key what is stored
 * @param words what is shown
 */
public record Option(String key, String words) {
    static List<Option> of(Map<String, String> names) {
        return names.entrySet().stream().map(entry -> new Option(entry.getKey(), entry.getValue())).toList();
    }
}
