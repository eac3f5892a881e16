package mx.ventanilla.fx;

import java.time.temporal.Temporal;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A moment that may be typed in several ways, and while it has no meaning is the text that was typed. */
public sealed interface TypedMoment<T extends Temporal> extends FormEntry permits FormEntry.Day, FormEntry.Time {
    /** Before a moment in a draft that was understood. */
    String MEANT = "=";

    ObjectProperty<@Nullable T> value();

    StringProperty typed();

    /** @param iso as its {@code toString} writes it */
    T of(String iso);

    @Override
    default List<Observable> typing() {
        return List.of(value(), typed());
    }

    @Override
    default Object content() {
        T moment = value().get();
        return moment == null ? typed().get() : moment;
    }

    @Override
    default void restore(Object content) {
        if (content instanceof String text) {
            value().set(null);
            typed().set(text);
        } else {
            value().set(of(content.toString()));
        }
    }

    @Override
    default String write(Object content) {
        return content instanceof String text ? text : MEANT + content;
    }

    @Override
    default Object read(String text) {
        return text.startsWith(MEANT) ? of(text.substring(MEANT.length())) : text;
    }

    @Override
    default boolean isUnreadable() {
        return value().get() == null && !typed().get().isBlank();
    }
}
