package mx.ventanilla.referral.screen;

import java.util.List;
import java.util.function.Function;
import javafx.collections.ObservableList;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.fx.TypedSearch;
import mx.ventanilla.referral.diagnosis.Diagnosis;

/** Finds a diagnosis as it is typed and adds it to the referral. */
public final class DiagnosisFinder {
    private final ObservableList<Diagnosis> chosen;
    private final TypedSearch<Diagnosis> search;

    /** @param diagnoses those for what was typed, the best first; waits for the store */
    public DiagnosisFinder(TaskRunner tasks, Function<String, List<Diagnosis>> diagnoses,
            ObservableList<Diagnosis> chosen) {
        this.chosen = chosen;
        this.search = new TypedSearch<>(tasks, "referrals.task.diagnoses", diagnoses);
    }

    public TypedSearch<Diagnosis> search() {
        return search;
    }

    /** To another line; an arrow in the empty field offers what this doctor uses most. */
    public void move(int lines) {
        if (search.found().isEmpty() && search.queryProperty().get().isBlank()) {
            search.ask();
        } else {
            search.move(lines);
        }
    }

    /** Adds the highlighted line. */
    public void add() {
        search.enter(this::add);
    }

    public void add(Diagnosis diagnosis) {
        if (!chosen.contains(diagnosis)) {
            chosen.add(diagnosis);
        }
        search.clear();
    }

    public void remove(Diagnosis diagnosis) {
        chosen.remove(diagnosis);
    }

    boolean stepBack() {
        boolean open = !search.found().isEmpty();
        search.clear();
        return open;
    }
}
