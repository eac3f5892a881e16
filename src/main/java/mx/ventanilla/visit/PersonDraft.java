package mx.ventanilla.visit;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import mx.ventanilla.core.Sex;
import mx.ventanilla.visit.NewPersonViewModel.Field;
import org.jspecify.annotations.Nullable;

/** A half-filled form as one text: a line a field, its name, a tab, what was typed. */
final class PersonDraft {
    private PersonDraft() {}

    static String write(Map<Field, ? extends ObservableValue<String>> texts, @Nullable LocalDate birthDate,
            @Nullable Sex sex) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        texts.forEach((field, text) -> values.put(field, text.getValue()));
        values.put(Field.BIRTH_DATE, birthDate == null ? "" : birthDate.toString());
        values.put(Field.SEX, sex == null ? "" : sex.name());
        return values.entrySet().stream().filter(entry -> !entry.getValue().isBlank())
                .map(entry -> entry.getKey().name() + "\t" + entry.getValue()).collect(Collectors.joining("\n"));
    }

    static Map<Field, String> read(String draft) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        draft.lines().map(line -> line.split("\t", 2)).filter(parts -> parts.length == 2)
                .forEach(parts -> values.put(Field.valueOf(parts[0]), parts[1]));
        return values;
    }

    static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    static @Nullable Sex sex(@Nullable String text) {
        return text == null ? null : Sex.valueOf(text);
    }
}
