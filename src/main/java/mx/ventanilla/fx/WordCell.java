package mx.ventanilla.fx;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** Shows the choices of a combo box, or the rows of a list, in words. */
public final class WordCell<T> extends ListCell<T> {
    private final Function<T, String> words;

    private WordCell(Function<T, String> words) {
        this.words = words;
    }

    /** Makes a combo box show its choices in these words, open and closed. */
    public static <T> void use(ComboBox<T> box, Function<T, String> words) {
        box.setCellFactory(list -> new WordCell<>(words));
        box.setButtonCell(new WordCell<>(words));
    }

    /** Makes a list show its rows in these words. */
    public static <T> void use(ListView<T> list, Function<T, String> words) {
        list.setCellFactory(view -> {
            WordCell<T> cell = new WordCell<>(words);
            cell.setPrefWidth(0);
            return cell;
        });
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? null : words.apply(item));
    }
}
