package mx.ventanilla.visit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

/** The search box and what it found. An answer to a text that is no longer in the box is dropped. */
public final class ResultsViewModel {
    static final String SEARCH = "reception.task.search";

    private final ReceptionDesk desk;
    private final TaskRunner tasks;
    private final DeskWords words;
    private final Consumer<UUID> onChosen;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<FoundPerson> found = FXCollections.observableArrayList();
    private final IntegerProperty highlighted = new SimpleIntegerProperty(-1);
    private final BooleanProperty searching = new SimpleBooleanProperty();
    private TaskRunner.@Nullable Running<List<FoundPerson>> running;
    private String answered = "";
    private int asked;
    private boolean enterWaits;

    ResultsViewModel(ReceptionDesk desk, TaskRunner tasks, DeskWords words, Consumer<UUID> onChosen) {
        this.desk = desk;
        this.tasks = tasks;
        this.words = words;
        this.onChosen = onChosen;
        query.subscribe((old, text) -> typed(text));
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ObservableList<FoundPerson> found() {
        return found;
    }

    /** Index of the line that Enter would choose, -1 for none. */
    public IntegerProperty highlightedProperty() {
        return highlighted;
    }

    /** True while an answer is under way. */
    public BooleanProperty searchingProperty() {
        return searching;
    }

    public DeskWords words() {
        return words;
    }

    /** True when what is in the box was looked for and nobody was found. */
    public boolean isFruitless() {
        return !query.get().isBlank() && !searching.get() && found.isEmpty();
    }

    /** "8 · con cita hoy primero". */
    public String countWords() {
        if (query.get().isBlank()) {
            return words.text("reception.results.blank");
        }
        return searching.get() && found.isEmpty()
                ? words.text("reception.results.searching")
                : words.text("reception.results.count", found.size());
    }

    /**
     * Chooses the highlighted person. Before the answer is there (a scanner's burst, a fast typist) Enter waits for it, and
     * then chooses only who was meant beyond doubt.
     */
    public void enter() {
        if (searching.get()) {
            enterWaits = true;
            return;
        }
        highlightedPerson().ifPresent(person -> onChosen.accept(person.id()));
    }

    /** True when the highlighted person is this one and the list answers what is in the box. */
    boolean isHighlighted(@Nullable UUID id) {
        return !searching.get() && highlightedPerson().filter(person -> person.id().equals(id)).isPresent();
    }

    boolean hasText() {
        return !query.get().isEmpty();
    }

    public void choose(FoundPerson person) {
        highlighted.set(found.indexOf(person));
        onChosen.accept(person.id());
    }

    public void moveDown() {
        highlighted.set(Math.min(found.size() - 1, highlighted.get() + 1));
    }

    public void moveUp() {
        highlighted.set(Math.max(found.isEmpty() ? -1 : 0, highlighted.get() - 1));
    }

    public void clear() {
        query.set("");
    }

    /** Asks again for what is in the box, because the store changed. The highlighted person stays highlighted. */
    void renew() {
        if (!query.get().isBlank() && !searching.get()) {
            ask(query.get());
        }
    }

    private void typed(String text) {
        enterWaits = false;
        if (text.isBlank()) {
            asked++;
            searching.set(false);
            answered = "";
            show(List.of());
            return;
        }
        searching.set(true);
        ask(text);
    }

    private void ask(String text) {
        if (running != null) {
            running.cancel();
        }
        int number = ++asked;
        running = tasks.run(SEARCH, progress -> desk.find(text)).onDone(answer -> answered(number, text, answer))
                .onEnd(() -> ended(number));
    }

    private void answered(int number, String text, List<FoundPerson> answer) {
        if (number != asked) {
            return;
        }
        searching.set(false);
        FoundPerson kept = text.equals(answered) ? highlightedPerson().orElse(null) : null;
        answered = text;
        show(answer);
        if (kept != null) {
            keepHighlighted(kept.id());
        }
        if (enterWaits) {
            enterWaits = false;
            unmistakable(text).ifPresent(person -> onChosen.accept(person.id()));
        }
    }

    private void ended(int number) {
        if (number == asked) {
            searching.set(false);
        }
    }

    private void keepHighlighted(UUID id) {
        found.stream().filter(person -> person.id().equals(id)).findFirst()
                .ifPresent(person -> highlighted.set(found.indexOf(person)));
    }

    private void show(List<FoundPerson> answer) {
        found.setAll(answer);
        highlighted.set(answer.isEmpty() ? -1 : 0);
    }

    private Optional<FoundPerson> highlightedPerson() {
        int index = highlighted.get();
        return index >= 0 && index < found.size() ? Optional.of(found.get(index)) : Optional.empty();
    }

    private Optional<FoundPerson> unmistakable(String text) {
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        String code = code(text);
        List<FoundPerson> exact = found.stream().filter(person -> identifiers(person).anyMatch(code::equals)).toList();
        return exact.size() == 1 ? Optional.of(exact.getFirst()) : Optional.empty();
    }

    private static Stream<String> identifiers(FoundPerson person) {
        String nss = person.nss() == null ? "" : person.nss();
        String aggregate = person.aggregateCode() == null ? "" : person.aggregateCode();
        return Stream.of(nss, nss + aggregate, person.curp() == null ? "" : person.curp(),
                person.recordNumber() == null ? "" : person.recordNumber()).map(ResultsViewModel::code)
                .filter(code -> !code.isEmpty());
    }

    private static String code(String text) {
        return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
