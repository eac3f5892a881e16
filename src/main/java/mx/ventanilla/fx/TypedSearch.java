package mx.ventanilla.fx;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.TaskRunner;
import org.jspecify.annotations.Nullable;

/**
 * Finds while one types: the text, what it found, the line that Enter chooses. An answer to an older text is dropped, and
 * nothing of an older answer can be chosen: Enter waits for the one under way, and then chooses only what stands alone.
 */
public final class TypedSearch<T> {
    private final TaskRunner tasks;
    private final String nameKey;
    private final Function<String, List<T>> search;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<T> found = FXCollections.observableArrayList();
    private final IntegerProperty highlighted = new SimpleIntegerProperty(-1);
    private final BooleanProperty searching = new SimpleBooleanProperty();
    private @Nullable Consumer<? super T> waiting;
    private int asked;

    /**
     * @param nameKey message key of what is being done
     * @param search what answers to a text that is not blank, the best first; asked away from the screen
     */
    public TypedSearch(TaskRunner tasks, String nameKey, Function<String, List<T>> search) {
        this.tasks = tasks;
        this.nameKey = nameKey;
        this.search = search;
        query.subscribe((old, text) -> typed(text));
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ObservableList<T> found() {
        return found;
    }

    /** Index of the line that Enter would choose, -1 for none; never one that is not in {@link #found}. */
    public IntegerProperty highlightedProperty() {
        return highlighted;
    }

    /** True while an answer is under way. */
    public BooleanProperty searchingProperty() {
        return searching;
    }

    /** True when what was typed was looked for and nothing was found. */
    public boolean isFruitless() {
        return !query.get().isBlank() && !searching.get() && found.isEmpty();
    }

    public void move(int lines) {
        highlighted.set(Math.clamp((long) highlighted.get() + lines, found.isEmpty() ? -1 : 0, found.size() - 1));
    }

    public void clear() {
        query.set("");
    }

    /** Looks for what was typed once more; what is highlighted stays so when it is found again. */
    public void renew(Function<? super T, ?> identity) {
        if (query.get().isBlank() || searching.get()) {
            return;
        }
        int number = asked;
        String text = query.get();
        tasks.run(nameKey, progress -> search.apply(text)).onDone(answer -> {
            if (number == asked && !answer.equals(found)) {
                Object before = chosen().map(identity).orElse(null);
                show(answer);
                IntStream.range(0, answer.size()).filter(line -> identity.apply(answer.get(line)).equals(before))
                        .findFirst().ifPresent(highlighted::set);
            }
        });
    }

    /** Asks this instead of what is in the empty field: what is used most, who has come today. */
    public void ask(Function<String, List<T>> instead) {
        waiting = null;
        searching.set(true);
        int number = ++asked;
        String text = query.get();
        tasks.run(nameKey, progress -> instead.apply(text)).onDone(answer -> answered(number, answer))
                .onEnd(() -> ended(number));
    }

    /** What is highlighted, once the answer to what was typed is there. */
    public Optional<T> chosen() {
        int index = highlighted.get();
        return searching.get() || index < 0 || index >= found.size() ? Optional.empty() : Optional.of(found.get(index));
    }

    /** Hands over what is highlighted; before the answer is there, what the answer holds if it is alone in it. */
    public void enter(Consumer<? super T> choose) {
        if (searching.get()) {
            waiting = choose;
        } else {
            chosen().ifPresent(choose);
        }
    }

    /** Forgets what was found and what is under way. */
    public void drop() {
        asked++;
        waiting = null;
        searching.set(false);
        show(List.of());
    }

    private void typed(String text) {
        if (text.isBlank()) {
            drop();
        } else {
            ask(search);
        }
    }

    private void answered(int number, List<T> answer) {
        if (number != asked) {
            return;
        }
        searching.set(false);
        show(answer);
        Consumer<? super T> choose = waiting;
        waiting = null;
        if (choose != null && answer.size() == 1) {
            choose.accept(answer.getFirst());
        }
    }

    private void ended(int number) {
        if (number == asked) {
            searching.set(false);
        }
    }

    private void show(List<T> answer) {
        highlighted.set(-1);
        found.setAll(answer);
        highlighted.set(answer.isEmpty() ? -1 : 0);
    }
}
