package mx.ventanilla.fx;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.StringProperty;

/** Something typed that means what its letters say. */
public sealed interface TypedText extends FormEntry permits FormEntry.Text, FormEntry.Weekdays {
    StringProperty value();

    @Override
    default List<Observable> typing() {
        return List.of(value());
    }

    @Override
    default Object content() {
        return value().get();
    }

    @Override
    default void restore(Object content) {
        value().set((String) content);
    }
}
