package mx.ventanilla.agenda.absence;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.db.ChangeFeed;
import mx.ventanilla.db.Changes;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Subscription;
import mx.ventanilla.fx.DraftBook;
import mx.ventanilla.fx.KeptForm;
import org.jspecify.annotations.Nullable;

/** Absences decided and to come, the plan of a new one, and the calls about each. */
public final class AbsencesViewModel implements AutoCloseable {
    static final String READ = "shift.task.absences";
    static final String DECIDE = "shift.task.decide";
    static final String PRINT = "shift.task.print";
    private final AbsenceDesk desk;
    private final TaskRunner tasks;
    private final Notifier notifier;
    private final AbsenceWords words;
    private final AbsenceForm form;
    private final KeptForm kept;
    private final AbsencePlanViewModel plan;
    private final Subscription feed;
    private final ObservableList<DecidedAbsence> absences = FXCollections.observableArrayList();
    private final ObservableList<CallLine> calls = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable DecidedAbsence> selected = new SimpleObjectProperty<>();
    private final BooleanProperty planning = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringProperty problem = new SimpleStringProperty("");
    private @Nullable UUID awaited;

    /** What the screen needs from outside. */
    public record Outside(TaskRunner tasks, Notifier notifier, ChangeFeed changes, DraftBook drafts) {}

    AbsencesViewModel(AbsenceDesk desk, Outside outside, AbsenceWords words) {
        this.desk = desk;
        this.tasks = outside.tasks();
        this.notifier = outside.notifier();
        this.words = words;
        this.form = new AbsenceForm(List.of(), words);
        this.kept = new KeptForm(form.form.entries(), outside.drafts(), tasks);
        this.plan = new AbsencePlanViewModel(desk, tasks);
        feed = outside.changes().subscribe(this::hear);
        selected.subscribe((old, absence) -> readCalls());
        renew();
    }

    public ObservableList<DecidedAbsence> absences() {
        return absences;
    }

    /** The patients of the absence that is selected. */
    public ObservableList<CallLine> calls() {
        return calls;
    }

    public ObjectProperty<@Nullable DecidedAbsence> selectedProperty() {
        return selected;
    }

    /** The absence that is being prepared. */
    public AbsencePlanViewModel plan() {
        return plan;
    }

    /** True while a new absence is being prepared. */
    public BooleanProperty planningProperty() {
        return planning;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    /** Why the last act was refused; empty when it was not. */
    public StringProperty problemProperty() {
        return problem;
    }

    AbsenceForm form() {
        return form;
    }

    AbsenceWords words() {
        return words;
    }

    /** Begins a new absence, or goes on with the one that was being typed. */
    public void begin() {
        kept.open("shift.absence", () -> form.clear(desk.everybody(words), desk.clinic().today()));
        plan.show(null);
        problem.set("");
        planning.set(true);
    }

    /** Asks what the absence as typed would mean for each patient. */
    public void preview() {
        if (planning.get() && form.passes()) {
            MoveFirst first = Objects.requireNonNullElse(form.moveFirst.value().get(), MoveFirst.SAME_DOCTOR);
            work(AbsencePlanViewModel.PLAN, () -> desk.preview(form.terms(), form.reason.stripped(), first),
                    plan::show);
        }
    }

    /** Writes the absence and all its changes. */
    public void decide() {
        AbsencePlan wanted = plan.planProperty().get();
        if (wanted == null) {
            preview();
            return;
        }
        work(DECIDE, () -> desk.decide(wanted), decided -> {
            awaited = decided;
            planning.set(false);
            kept.forget();
            notifier.undoable(() -> undo(decided), "shift.absences.decided", words.who(wanted.terms()),
                    wanted.moved());
        });
    }

    public void undo() {
        DecidedAbsence absence = selected.get();
        if (absence != null && !planning.get()) {
            undo(absence.id());
        }
    }

    /** Keeps how the call to this patient ended. */
    void noteCall(CallLine called, CallResult result) {
        DecidedAbsence absence = selected.get();
        if (absence != null) {
            work(DECIDE, () -> {
                desk.noteCall(absence.id(), called, result);
                return absence;
            }, done -> {});
        }
    }

    public void printCalls() {
        print(absence -> desk.printCalls(absence, new AbsenceSheets(words)));
    }

    public void printNotices() {
        print(absence -> desk.printNotices(absence, new AbsenceSheets(words)));
    }

    /** Esc: out of the plan, then out of the form. */
    boolean stepBack() {
        boolean was = planning.get();
        if (plan.planProperty().get() != null) {
            plan.show(null);
        } else {
            planning.set(false);
        }
        return was;
    }

    private void print(Consumer<DecidedAbsence> paper) {
        DecidedAbsence absence = selected.get();
        if (absence != null) {
            work(PRINT, () -> {
                paper.accept(absence);
                return absence;
            }, done -> notifier.info("shift.absences.printed"));
        }
    }

    private void undo(UUID absence) {
        work(DECIDE, () -> {
            desk.undo(absence);
            return absence;
        }, done -> notifier.info("shift.absences.wasUndone"));
    }

    private void renew() {
        tasks.run(READ, progress -> desk.list()).onDone(this::took);
    }

    private void took(List<DecidedAbsence> list) {
        DecidedAbsence before = selected.get();
        UUID wanted = awaited != null ? awaited : before == null ? null : before.id();
        awaited = null;
        absences.setAll(list);
        selected.set(list.stream().filter(absence -> absence.id().equals(wanted)).findFirst()
                .orElse(list.isEmpty() ? null : list.getFirst()));
    }

    private void readCalls() {
        DecidedAbsence absence = selected.get();
        if (absence == null) {
            calls.clear();
        } else {
            tasks.run(READ, progress -> desk.calls(absence.id())).onDone(read -> {
                if (absence.equals(selected.get())) {
                    calls.setAll(read);
                }
            });
        }
    }

    private void hear(Changes changes) {
        if (changes.concern(Entity.ABSENCE) || changes.concern(Entity.ABSENCE_LINE)) {
            tasks.run(READ, progress -> changes).onDone(news -> renew());
        }
    }

    private <T> void work(String name, Callable<T> act, Consumer<T> done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        tasks.run(name, progress -> act.call()).onDone(done).onProblem(it -> problem.set(words.messages().text(it)))
                .onEnd(() -> busy.set(false));
    }

    @Override
    public void close() {
        feed.close();
    }
}
