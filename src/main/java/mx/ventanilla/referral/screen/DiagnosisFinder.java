package mx.ventanilla.referral.screen;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.referral.diagnosis.Diagnosis;

/** Finds a diagnosis as it is typed and adds it to the referral. An answer to an older text is dropped. */
public final class DiagnosisFinder {
    private final TaskRunner tasks;
    private final Function<String, List<Diagnosis>> search;
    private final ObservableList<Diagnosis> chosen;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Diagnosis> found = FXCollections.observableArrayList();
    private final IntegerProperty highlighted = new SimpleIntegerProperty(-1);
    private int asked;

    /** @param search the diagnoses for what was typed, the best first; waits for the store */
    public DiagnosisFinder(TaskRunner tasks, Function<String, List<Diagnosis>> search,
            ObservableList<Diagnosis> chosen) {
        this.tasks = tasks;
        this.search = search;
        this.chosen = chosen;
        query.subscribe((old, text) -> ask(text));
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ObservableList<Diagnosis> found() {
        return found;
    }

    /** Index of the line that Enter would add, -1 for none. */
    public IntegerProperty highlightedProperty() {
        return highlighted;
    }

    public void move(int step) {
        if (found.isEmpty() && query.get().isBlank()) {
            favourites();
            return;
        }
        highlighted.set(Math.clamp((long) highlighted.get() + step, found.isEmpty() ? -1 : 0, found.size() - 1));
    }

    /** Adds the highlighted line. */
    public void add() {
        int index = highlighted.get();
        if (index >= 0 && index < found.size()) {
            add(found.get(index));
        }
    }

    public void add(Diagnosis diagnosis) {
        if (!chosen.contains(diagnosis)) {
            chosen.add(diagnosis);
        }
        query.set("");
        asked++;
        show(List.of());
    }

    public void remove(Diagnosis diagnosis) {
        chosen.remove(diagnosis);
    }

    boolean stepBack() {
        boolean open = !found.isEmpty();
        query.set("");
        show(List.of());
        return open;
    }

    /** An arrow in the empty field offers what this doctor uses most. */
    private void favourites() {
        int number = ++asked;
        tasks.run("referrals.task.diagnoses", progress -> search.apply("")).onDone(answer -> {
            if (number == asked) {
                show(answer);
            }
        });
    }

    private void ask(String text) {
        int number = ++asked;
        if (text.isBlank()) {
            show(List.of());
            return;
        }
        tasks.run("referrals.task.diagnoses", progress -> search.apply(text)).onDone(answer -> {
            if (number == asked) {
                show(answer);
            }
        });
    }

    private void show(List<Diagnosis> answer) {
        found.setAll(answer);
        highlighted.set(answer.isEmpty() ? -1 : 0);
    }
}
