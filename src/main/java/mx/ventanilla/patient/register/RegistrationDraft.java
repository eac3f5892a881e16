package mx.ventanilla.patient.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ventanilla.fx.FormEntry;
import org.jspecify.annotations.Nullable;

/** A half-filled form as one text: a line a field, its name, a tab, what was typed or the key of what was chosen. */
final class RegistrationDraft {
    private RegistrationDraft() {}

    /** What each field says, by name; empty fields too. */
    static Map<String, String> texts(List<FormEntry> entries) {
        Map<String, String> texts = new LinkedHashMap<>();
        entries.forEach(entry -> texts.put(entry.name(), text(entry)));
        return texts;
    }

    static void restore(List<FormEntry> entries, Map<String, String> texts) {
        entries.stream().filter(entry -> texts.containsKey(entry.name()))
                .forEach(entry -> restore(entry, texts.getOrDefault(entry.name(), "")));
    }

    static String write(Map<String, String> texts) {
        return texts.entrySet().stream().map(entry -> entry.getKey() + "\t" + entry.getValue().replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    static Map<String, String> read(String draft) {
        Map<String, String> texts = new LinkedHashMap<>();
        draft.lines().map(line -> line.split("\t", 2)).filter(parts -> parts.length == 2)
                .forEach(parts -> texts.put(parts[0], parts[1]));
        return texts;
    }

    private static String text(FormEntry entry) {
        return switch (entry) {
            case FormEntry.Choice<?> choice -> key(choice.value().get());
            default -> entry.content().toString();
        };
    }

    private static String key(@Nullable Object chosen) {
        return chosen == null ? "" : chosen instanceof Option option ? option.key() : chosen.toString();
    }

    private static void restore(FormEntry entry, String text) {
        switch (entry) {
            case FormEntry.Choice<?> choice -> choose(choice, text);
            case FormEntry.Flag flag -> flag.value().set(Boolean.parseBoolean(text));
            case FormEntry.Day day -> restore(day, text);
            case FormEntry.Text line -> line.value().set(text);
            case FormEntry.Time time -> time.restore(text);
            case FormEntry.Weekdays days -> days.restore(text);
        }
    }

    private static void restore(FormEntry.Day day, String text) {
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            day.value().set(LocalDate.parse(text));
        } else {
            day.value().set(null);
            day.typed().set(text);
        }
    }

    private static <T> void choose(FormEntry.Choice<T> choice, String key) {
        choice.value().set(choice.options().stream().filter(option -> key(option).equals(key)).findFirst()
                .orElse(null));
    }
}
