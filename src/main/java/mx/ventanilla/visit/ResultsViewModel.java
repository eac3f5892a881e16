package mx.ventanilla.visit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.fx.TypedSearch;
import org.jspecify.annotations.Nullable;

/** The search box of the desk and what it found. */
public final class ResultsViewModel {
    static final String SEARCH = "reception.task.search";

    private final TypedSearch<FoundPerson> search;
    private final DeskWords words;
    private final Consumer<UUID> onChosen;

    ResultsViewModel(ReceptionDesk desk, TaskRunner tasks, DeskWords words, Consumer<UUID> onChosen) {
        this.search = new TypedSearch<>(tasks, SEARCH, desk::find, ResultsViewModel::unmistakable);
        this.words = words;
        this.onChosen = onChosen;
    }

    public TypedSearch<FoundPerson> search() {
        return search;
    }

    public DeskWords words() {
        return words;
    }

    /** "8 · con cita hoy primero". */
    public String countWords() {
        if (search.queryProperty().get().isBlank()) {
            return words.text("reception.results.blank");
        }
        return search.searchingProperty().get() && search.found().isEmpty()
                ? words.text("reception.results.searching")
                : words.text("reception.results.count", search.found().size());
    }

    /** Chooses the highlighted person; a scanner's burst and a fast typist's Enter wait for the answer. */
    public void enter() {
        search.enter(person -> onChosen.accept(person.id()));
    }

    /** True when the highlighted person is this one and the list answers what is in the box. */
    boolean isHighlighted(@Nullable UUID id) {
        return search.chosen().filter(person -> person.id().equals(id)).isPresent();
    }

    boolean hasText() {
        return !search.queryProperty().get().isEmpty();
    }

    public void choose(FoundPerson person) {
        search.highlightedProperty().set(search.found().indexOf(person));
        onChosen.accept(person.id());
    }

    /** Asks again for what is in the box, because the store changed. The highlighted person stays highlighted. */
    void renew() {
        search.renew(FoundPerson::id);
    }

    /** Who was found alone, or who alone has the number that was typed. */
    private static Optional<FoundPerson> unmistakable(String text, List<FoundPerson> found) {
        String code = code(text);
        return TypedSearch.alone(found).or(() -> TypedSearch.alone(
                found.stream().filter(person -> identifiers(person).anyMatch(code::equals)).toList()));
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
