package mx.ventanilla.fx;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.TypedDate;
import org.jspecify.annotations.Nullable;

/** One thing that a form asks for, with what has been typed so far. */
public sealed interface FormEntry
        permits TypedText, TypedMoment, FormEntry.Choice, FormEntry.Flag {
    /** In code words, as findings name it. */
    String name();

    /** Changes whenever something is typed. */
    List<Observable> typing();

    /** What was typed, to be put back with {@link #restore}. */
    Object content();

    void restore(Object content);

    /** A content as text, for a draft. */
    default String write(Object content) {
        return content.toString();
    }

    /** The content of such a text. */
    default Object read(String text) {
        return text;
    }

    /** The finding that nothing was given where something is needed. */
    default Finding missing() {
        return Finding.error(name(), "admin.form.needed");
    }

    /** A value that the check has found to be there. */
    static <T> T given(ObjectProperty<@Nullable T> value) {
        return Objects.requireNonNull(value.get());
    }

    /** True while the text has no meaning of its kind. */
    default boolean isUnreadable() {
        return false;
    }

    /** A line of text. */
    record Text(String name, StringProperty value, UnaryOperator<String> written) implements TypedText {
        public Text(String name) {
            this(name, UnaryOperator.identity());
        }

        /** @param written how the text is written out when its field is left */
        public Text(String name, UnaryOperator<String> written) {
            this(name, new SimpleStringProperty(""), written);
        }

        /** What was typed without blanks around it. */
        public String stripped() {
            return value.get().strip();
        }

        /** Null when nothing was typed. */
        public @Nullable String orNull() {
            return stripped().isEmpty() ? null : stripped();
        }

        /** @return -1 when it is no number of up to six digits */
        public int number() {
            return stripped().matches("\\d{1,6}") ? Integer.parseInt(stripped()) : -1;
        }

        public void show(@Nullable String text) {
            value.set(text == null ? "" : text);
        }
    }

    /** A day, typed in any of its ways. */
    record Day(String name, ObjectProperty<@Nullable LocalDate> value, StringProperty typed,
            TypedDate.Side side) implements TypedMoment<LocalDate> {
        public Day(String name) {
            this(name, TypedDate.Side.AHEAD);
        }

        /** @param side where a day without year is looked for */
        public Day(String name, TypedDate.Side side) {
            this(name, new SimpleObjectProperty<>(), new SimpleStringProperty(""), side);
        }

        @Override
        public LocalDate of(String iso) {
            return LocalDate.parse(iso);
        }
    }

    /** A time of day. */
    record Time(String name, ObjectProperty<@Nullable LocalTime> value, StringProperty typed)
            implements
                TypedMoment<LocalTime> {
        public Time(String name) {
            this(name, new SimpleObjectProperty<>(), new SimpleStringProperty(""));
        }

        @Override
        public LocalTime of(String iso) {
            return LocalTime.parse(iso);
        }
    }

    /** One of several. */
    record Choice<T>(String name, ObservableList<T> options, Function<T, String> words,
            ObjectProperty<@Nullable T> value) implements FormEntry {
        public Choice(String name, List<T> options, Function<T, String> words) {
            this(name, FXCollections.observableArrayList(options), words, new SimpleObjectProperty<>());
        }

        /** Replaces what may be chosen. */
        public void offer(List<T> choices) {
            if (!options.equals(choices)) {
                options.setAll(choices);
            }
        }

        @Override
        public List<Observable> typing() {
            return List.of(value);
        }

        @Override
        public Object content() {
            T chosen = value.get();
            return chosen == null ? "" : chosen;
        }

        @Override
        public void restore(Object content) {
            value.set(options.stream().filter(content::equals).findFirst().orElse(null));
        }

        @Override
        public String write(Object content) {
            return options.stream().filter(content::equals).findFirst().map(words).orElse("");
        }

        @Override
        public Object read(String text) {
            return options.stream().filter(option -> words.apply(option).equals(text)).findFirst()
                    .<Object>map(option -> option).orElse("");
        }
    }

    /** Yes or no. */
    record Flag(String name, BooleanProperty value) implements FormEntry {
        public Flag(String name) {
            this(name, new SimpleBooleanProperty());
        }

        @Override
        public List<Observable> typing() {
            return List.of(value);
        }

        @Override
        public Object content() {
            return value.get();
        }

        @Override
        public void restore(Object content) {
            value.set((Boolean) content);
        }

        @Override
        public Object read(String text) {
            return Boolean.valueOf(text);
        }
    }

    /** Days of the week as digits, 1 Monday to 7 Sunday. */
    record Weekdays(String name, StringProperty value) implements TypedText {
        public Weekdays(String name) {
            this(name, new SimpleStringProperty(""));
        }
    }
}
