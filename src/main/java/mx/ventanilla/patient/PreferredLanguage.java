package mx.ventanilla.patient;

import mx.ventanilla.core.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The language a person prefers to be attended in, as whoever receives them must know it.
 *
 * @param key as in {@link Languages}; null when nobody asked
 * @param interpreter true when the person does not follow a conversation in Spanish without help
 */
public record PreferredLanguage(@Nullable String key, boolean interpreter) {
    /** False for who is attended in Spanish like everybody, or was never asked. */
    public boolean isWorthTelling() {
        return interpreter || (key != null && !key.equals(Languages.SPANISH));
    }

    /** "Necesita intérprete · Otomí", "Prefiere otra lengua · Náhuatl"; an empty text when there is nothing to tell. */
    public String line(Messages messages) {
        if (!isWorthTelling()) {
            return "";
        }
        String need = messages.text(interpreter ? "patient.language.interpreter" : "patient.language.other");
        String which = key == null
                ? messages.text("patient.language.unknown")
                : Languages.name(key, messages.locale());
        return need + " · " + which;
    }
}
