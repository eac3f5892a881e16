package mx.ventanilla.agenda.absence;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.core.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The plan on screen, patient by patient, with other places for the one that is chosen; a person changes single lines. */
public final class AbsencePlanViewModel {
    static final String PLAN = "shift.task.plan";
    private final AbsenceDesk desk;
    private final TaskRunner tasks;
    private final ObservableList<PlanLine> lines = FXCollections.observableArrayList();
    private final ObservableList<Offer> alternatives = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable AbsencePlan> plan = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable PlanLine> line = new SimpleObjectProperty<>();

    AbsencePlanViewModel(AbsenceDesk desk, TaskRunner tasks) {
        this.desk = desk;
        this.tasks = tasks;
        line.subscribe((old, chosen) -> readAlternatives());
    }

    /** The patients of the plan. */
    public ObservableList<PlanLine> lines() {
        return lines;
    }

    /** Other places for the line that is selected. */
    public ObservableList<Offer> alternatives() {
        return alternatives;
    }

    public ObjectProperty<@Nullable AbsencePlan> planProperty() {
        return plan;
    }

    public ObjectProperty<@Nullable PlanLine> lineProperty() {
        return line;
    }

    void show(@Nullable AbsencePlan read) {
        plan.set(read);
        lines.setAll(read == null ? List.of() : read.lines());
        line.set(lines.isEmpty() ? null : lines.getFirst());
    }

    /** Gives the selected patient the offer with this number, counted from 1. */
    public void choose(int number) {
        if (number <= alternatives.size()) {
            change(new LineChoice.MoveTo(alternatives.get(number - 1)));
        }
    }

    public void cancelLine() {
        change(new LineChoice.Cancel());
    }

    public void settleLine() {
        change(new LineChoice.Settle());
    }

    private void change(LineChoice choice) {
        PlanLine chosen = line.get();
        AbsencePlan before = plan.get();
        if (chosen != null && before != null) {
            PlanLine changed = chosen.choosing(choice);
            AbsencePlan after = before.with(changed);
            plan.set(after);
            lines.set(lines.indexOf(chosen), changed);
            line.set(changed);
        }
    }

    private void readAlternatives() {
        PlanLine chosen = line.get();
        AbsencePlan whole = plan.get();
        alternatives.clear();
        if (chosen != null && whole != null) {
            tasks.run(PLAN, progress -> desk.alternatives(whole, chosen)).onDone(offers -> {
                if (chosen.equals(line.get())) {
                    alternatives.setAll(offers);
                }
            });
        }
    }
}
