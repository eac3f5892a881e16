package mx.ventanilla.patient.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.FormEntry;

/**
 * Tells who changed what while a record was being corrected.
 *
 * @param base what the form showed at first
 * @param theirs what is stored now
 * @param typed what is typed here
 */
record SaveConflict(Messages messages, String author, Map<String, String> base, Map<String, String> theirs,
        Map<String, String> typed) {

    /** A sentence for each field that somebody else changed. */
    List<String> lines(List<FormEntry> entries) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("patients.conflict.title", author));
        for (FormEntry entry : entries) {
            String name = entry.name();
            if (!Objects.equals(base.get(name), theirs.get(name))) {
                boolean typedToo = !Objects.equals(typed.get(name), base.get(name));
                lines.add(messages.text(typedToo ? "patients.conflict.both" : "patients.conflict.theirs",
                        messages.text("patients.field." + name), words(entry), text(typed, name)));
            }
        }
        return lines;
    }

    private String words(FormEntry entry) {
        return entry instanceof FormEntry.Choice<?> choice ? chosen(choice) : text(theirs, entry.name());
    }

    private static <T> String chosen(FormEntry.Choice<T> choice) {
        T value = choice.value().get();
        return value == null ? "—" : choice.words().apply(value);
    }

    private static String text(Map<String, String> texts, String name) {
        String text = texts.getOrDefault(name, "");
        return text.isEmpty() ? "—" : text;
    }
}
