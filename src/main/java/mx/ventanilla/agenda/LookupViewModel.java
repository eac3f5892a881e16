package mx.ventanilla.agenda;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.patient.Patient;

/** Who the place is for: a search field and whom it found. An answer to an older text is dropped. */
public final class LookupViewModel {
    static final String SEARCH = "agenda.task.search";
    private final AgendaDesk desk;
    private final TaskRunner tasks;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Patient> found = FXCollections.observableArrayList();
    private final IntegerProperty highlighted = new SimpleIntegerProperty(-1);
    private final BooleanProperty searching = new SimpleBooleanProperty();
    private int asked;

    LookupViewModel(AgendaDesk desk, TaskRunner tasks) {
        this.desk = desk;
        this.tasks = tasks;
        query.subscribe((old, text) -> ask(text));
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ObservableList<Patient> found() {
        return found;
    }

    /** Index of the line that Enter would choose, -1 for none. */
    public IntegerProperty highlightedProperty() {
        return highlighted;
    }

    public BooleanProperty searchingProperty() {
        return searching;
    }

    public boolean isFruitless() {
        return !query.get().isBlank() && !searching.get() && found.isEmpty();
    }

    public void move(int step) {
        highlighted.set(Math.clamp((long) highlighted.get() + step, found.isEmpty() ? -1 : 0, found.size() - 1));
    }

    void clear() {
        query.set("");
    }

    /** Whom Enter chooses; nobody while the answer is under way. */
    Optional<Patient> chosen() {
        int index = highlighted.get();
        return !searching.get() && index >= 0 && index < found.size()
                ? Optional.of(found.get(index))
                : Optional.empty();
    }

    private void ask(String text) {
        int number = ++asked;
        if (text.isBlank()) {
            searching.set(false);
            show(List.of());
            return;
        }
        searching.set(true);
        tasks.run(SEARCH, progress -> desk.find(text)).onDone(answer -> answered(number, answer))
                .onEnd(() -> ended(number));
    }

    private void answered(int number, List<Patient> answer) {
        if (number == asked) {
            searching.set(false);
            show(answer);
        }
    }

    private void ended(int number) {
        if (number == asked) {
            searching.set(false);
        }
    }

    private void show(List<Patient> answer) {
        found.setAll(answer);
        highlighted.set(answer.isEmpty() ? -1 : 0);
    }
}
