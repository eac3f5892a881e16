package mx.ventanilla.fx;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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
 * nothing of an older answer can be chosen: Enter waits for the one under way, and then chooses only what is meant
 * beyond doubt.
 */
public final class TypedSearch<T> {
    private final TaskRunner tasks;
    private final String nameKey;
    private final Function<String, List<T>> search;
    private final BiFunction<String, List<T>, Optional<T>> beyondDoubt;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<T> found = FXCollections.observableArrayList();
    private final IntegerProperty highlighted = new SimpleIntegerProperty(-1);
    private final BooleanProperty searching = new SimpleBooleanProperty();
    private TaskRunner.@Nullable Running<List<T>> running;
    private @Nullable Consumer<? super T> waiting;
    private int asked;

    /** One in which only what is found alone is meant beyond doubt. */
    public TypedSearch(TaskRunner tasks, String nameKey, Function<String, List<T>> search) {
        this(tasks, nameKey, search, (text, answer) -> alone(answer));
    }

    /**
     * @param nameKey message key of what is being done
     * @param search what answers to a text, the best first; away from the screen, and for a blank one only by {@link #ask}
     * @param beyondDoubt what a text and the answer to it leave no choice about, when Enter did not wait to see the answer
     */
    public TypedSearch(TaskRunner tasks, String nameKey, Function<String, List<T>> search,
            BiFunction<String, List<T>, Optional<T>> beyondDoubt) {
        this.tasks = tasks;
        this.nameKey = nameKey;
        this.search = search;
        this.beyondDoubt = beyondDoubt;
        query.subscribe((old, text) -> typed(text));
    }

    /** The only one of these; empty when there are more, or none. */
    public static <T> Optional<T> alone(List<T> answer) {
        return answer.size() == 1 ? Optional.of(answer.getFirst()) : Optional.empty();
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

    /** Empties the field, and forgets what was found and what is under way. */
    public void clear() {
        if (query.get().isEmpty()) {
            drop();
        } else {
            query.set("");
        }
    }

    /** Looks for what was typed once more; what is highlighted stays so when it is found again. */
    public void renew(Function<? super T, ?> identity) {
        if (query.get().isBlank() || searching.get()) {
            return;
        }
        int number = ++asked;
        run().onDone(answer -> {
            if (number == asked && !answer.equals(found)) {
                Object before = chosen().map(identity).orElse(null);
                show(answer);
                IntStream.range(0, answer.size()).filter(line -> identity.apply(answer.get(line)).equals(before))
                        .findFirst().ifPresent(highlighted::set);
            }
        });
    }

    /** Asks for what is in the field, also when that is nothing: then for what is used most, or who has come today. */
    public void ask() {
        waiting = null;
        searching.set(true);
        int number = ++asked;
        run().onDone(answer -> answered(number, answer)).onEnd(() -> ended(number));
    }

    /** What is highlighted, once the answer to what was typed is there. */
    public Optional<T> chosen() {
        int index = highlighted.get();
        return searching.get() || index < 0 || index >= found.size() ? Optional.empty() : Optional.of(found.get(index));
    }

    /** Hands over what is highlighted; before the answer is there, what is then meant beyond doubt. */
    public void enter(Consumer<? super T> choose) {
        if (searching.get()) {
            waiting = choose;
        } else {
            chosen().ifPresent(choose);
        }
    }

    private TaskRunner.Running<List<T>> run() {
        if (running != null) {
            running.cancel();
        }
        String text = query.get();
        TaskRunner.Running<List<T>> begun = tasks.run(nameKey, progress -> search.apply(text));
        running = begun;
        return begun;
    }

    private void drop() {
        asked++;
        waiting = null;
        searching.set(false);
        show(List.of());
    }

    private void typed(String text) {
        if (text.isBlank()) {
            drop();
        } else {
            ask();
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
        if (choose != null) {
            beyondDoubt.apply(query.get(), answer).ifPresent(choose);
        }
    }

    /** An answer that did not come leaves nothing to choose from: what is shown would be an older one's. */
    private void ended(int number) {
        if (number == asked && searching.get()) {
            drop();
        }
    }

    private void show(List<T> answer) {
        highlighted.set(-1);
        found.setAll(answer);
        highlighted.set(answer.isEmpty() ? -1 : 0);
    }
}
