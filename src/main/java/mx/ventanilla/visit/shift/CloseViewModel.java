package mx.ventanilla.visit.shift;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import mx.ventanilla.fx.KeptForm;
import mx.ventanilla.fx.SectionKit;
import org.jspecify.annotations.Nullable;

/** The corte de turno, step by step: which shift, who is still here, what is handed over. */
public final class CloseViewModel implements AutoCloseable {
    static final String READ = "shift.task.read";
    static final String CLOSE = "shift.task.close";
    private final ShiftDesk desk;
    private final TaskRunner tasks;
    private final Notifier notifier;
    private final ShiftWords words;
    private final Subscription feed;
    private final ObservableList<WorkedShift> shifts = FXCollections.observableArrayList();
    private final ObservableList<OpenVisit> here = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable WorkedShift> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ClosingSheet> sheet = new SimpleObjectProperty<>();
    private final StringProperty note = new SimpleStringProperty("");
    private final StringProperty reopenReason = new SimpleStringProperty("");
    private final KeptForm kept;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringProperty problem = new SimpleStringProperty("");
    private final Map<UUID, WaitingEnd> ends = new HashMap<>();

    CloseViewModel(ShiftDesk desk, SectionKit kit, ChangeFeed changes, ShiftWords words) {
        this.desk = desk;
        this.tasks = kit.tasks();
        this.notifier = kit.notifier();
        this.words = words;
        this.kept = KeptForm.of(note, kit.drafts(), tasks);
        feed = changes.subscribe(this::hear);
        selected.subscribe((old, shift) -> chosen(old, shift));
        renew();
    }

    public ObservableList<WorkedShift> shifts() {
        return shifts;
    }

    /** Patients of the shift who are still in the unit. */
    public ObservableList<OpenVisit> here() {
        return here;
    }

    public ObjectProperty<@Nullable WorkedShift> selectedProperty() {
        return selected;
    }

    public ObjectProperty<@Nullable ClosingSheet> sheetProperty() {
        return sheet;
    }

    /** For the people of the next shift; of each shift its own. */
    public StringProperty noteProperty() {
        return note;
    }

    public StringProperty reopenReasonProperty() {
        return reopenReason;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    public StringProperty problemProperty() {
        return problem;
    }

    ShiftWords words() {
        return words;
    }

    @Nullable
    WaitingEnd endOf(OpenVisit visit) {
        return ends.get(visit.id());
    }

    /** Says what became of a patient. */
    void mark(@Nullable OpenVisit visit, WaitingEnd end) {
        if (visit != null && visit.allows(end)) {
            ends.put(visit.id(), end);
            here.set(here.indexOf(visit), visit);
            problem.set("");
        } else if (visit != null) {
            problem.set(words.text("shift.close.withDoctor"));
        }
    }

    @Override
    public void close() {
        feed.close();
    }

    void closeShift() {
        WorkedShift shift = selected.get();
        if (shift != null) {
            String written = note.get().isBlank() ? null : note.get().strip();
            Map<UUID, WaitingEnd> told = Map.copyOf(ends);
            work(CLOSE, () -> desk.close(shift, told, written), closed -> {
                note.set("");
                show(closed);
                notifier.info("shift.close.done", words.shift(shift));
            });
        }
    }

    void reopen() {
        WorkedShift shift = selected.get();
        if (shift != null) {
            String why = reopenReason.get().strip();
            work(CLOSE, () -> {
                desk.reopen(shift, why);
                return desk.sheet(shift);
            }, open -> {
                reopenReason.set("");
                show(open);
                notifier.info("shift.close.reopened", words.shift(shift));
            });
        }
    }

    void printSheet() {
        paper(shift -> desk.printSheet(shift, words.messages()), "shift.close.printed");
    }

    void saveSheet(Path file) {
        paper(shift -> desk.saveSheet(shift, words.messages(), file), "shift.close.saved");
    }

    private void paper(Consumer<WorkedShift> out, String done) {
        WorkedShift shift = selected.get();
        if (shift != null) {
            work(CLOSE, () -> {
                out.accept(shift);
                return shift;
            }, printed -> notifier.info(done));
        }
    }

    private void chosen(@Nullable WorkedShift before, @Nullable WorkedShift shift) {
        if (shift == null || shift.equals(before)) {
            return;
        }
        ends.clear();
        problem.set("");
        kept.open("shift.note." + shift.code() + "." + shift.day(), () -> note.set(""));
        readSheet(shift);
    }

    private void readSheet(WorkedShift shift) {
        tasks.run(READ, progress -> desk.sheet(shift)).onDone(read -> {
            if (read.shift().equals(selected.get())) {
                show(read);
            }
        });
    }

    private void show(ClosingSheet read) {
        here.setAll(read.here());
        ends.keySet().retainAll(read.here().stream().map(OpenVisit::id).toList());
        sheet.set(read);
    }

    private void renew() {
        tasks.run(READ, progress -> desk.offered()).onDone(this::took);
    }

    private void took(List<WorkedShift> offered) {
        WorkedShift before = selected.get();
        boolean same = before != null && offered.contains(before);
        if (!shifts.equals(offered)) {
            shifts.setAll(offered);
        }
        if (before == null || (!same && sheet.get() == null)) {
            selected.set(offered.isEmpty() ? null : offered.getFirst());
        } else {
            readSheet(before);
        }
    }

    private void hear(Changes changes) {
        if (changes.concern(Entity.VISIT) || changes.concern(Entity.SHIFT_CLOSE)) {
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
}
