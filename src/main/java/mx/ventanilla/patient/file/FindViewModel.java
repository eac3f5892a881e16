package mx.ventanilla.patient.file;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.patient.Patient;

/** The search of Pacientes: what was typed, who was found, who is highlighted. */
public final class FindViewModel {
    static final String SEARCH = "patients.task.search";

    private final PatientsDesk desk;
    private final TaskRunner tasks;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Patient> found = FXCollections.observableArrayList();
    private final IntegerProperty highlighted = new SimpleIntegerProperty(-1);
    private final BooleanProperty searching = new SimpleBooleanProperty();
    private final LongProperty calls = new SimpleLongProperty();
    private int asked;

    FindViewModel(PatientsDesk desk, TaskRunner tasks) {
        this.desk = desk;
        this.tasks = tasks;
        query.subscribe((old, text) -> look());
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ObservableList<Patient> found() {
        return found;
    }

    public IntegerProperty highlightedProperty() {
        return highlighted;
    }

    public BooleanProperty searchingProperty() {
        return searching;
    }

    /** Changes whenever the box should have the focus. */
    public LongProperty callsProperty() {
        return calls;
    }

    /** True when what is in the box was looked for and nobody was found. */
    public boolean isFruitless() {
        return !query.get().isBlank() && !searching.get() && found.isEmpty();
    }

    public void move(int lines) {
        int last = found.size() - 1;
        highlighted.set(Math.max(Math.min(0, last), Math.min(last, highlighted.get() + lines)));
    }

    /** Who is highlighted, once the answer to what was typed is there. */
    Optional<Patient> chosen() {
        int index = highlighted.get();
        return searching.get() || index < 0 || index >= found.size() ? Optional.empty() : Optional.of(found.get(index));
    }

    void call() {
        calls.set(calls.get() + 1);
    }

    /** Looks for what is in the box; an answer to what is no longer there is dropped. */
    void look() {
        int number = ++asked;
        String text = query.get();
        if (text.isBlank()) {
            searching.set(false);
            answered(List.of());
            return;
        }
        searching.set(true);
        tasks.run(SEARCH, progress -> desk.find(text)).onDone(answer -> {
            if (number == asked) {
                searching.set(false);
                answered(answer);
            }
        });
    }

    /** Looks again, because the store changed; who is highlighted stays so. */
    void renew() {
        int number = asked;
        String text = query.get();
        if (!text.isBlank() && !searching.get()) {
            tasks.run(SEARCH, progress -> desk.find(text)).onDone(answer -> {
                if (number == asked && !answer.equals(found)) {
                    UUID before = chosen().map(Patient::id).orElse(null);
                    answered(answer);
                    IntStream.range(0, answer.size()).filter(line -> answer.get(line).id().equals(before)).findFirst()
                            .ifPresent(highlighted::set);
                }
            });
        }
    }

    private void answered(List<Patient> answer) {
        found.setAll(answer);
        highlighted.set(answer.isEmpty() ? -1 : 0);
    }
}
