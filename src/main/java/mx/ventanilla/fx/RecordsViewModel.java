package mx.ventanilla.fx;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.fx.RecordEditor.Capability;
import mx.ventanilla.fx.RecordEditor.Kept;
import org.jspecify.annotations.Nullable;

/**
 * A list of records and the form of one of them. What was typed in a record and not saved waits for the person's return
 * while they look at others; the list changes only when the records' own news say so.
 */
public final class RecordsViewModel<R> implements AutoCloseable {
    private static final Object NEW = "new";
    private static final String SOMEBODY_WAS_FASTER = "store.row.changed";

    private final RecordEditor<R> editor;
    private final TaskRunner tasks;
    private final Notifier notifier;
    private final AutoCloseable watching;
    private final RecordForm form;
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable R> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper adding = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> told = new ReadOnlyObjectWrapper<>();
    private final UnsavedForms unsaved;
    private @Nullable Object awaited;
    private boolean outrun;

    /** @param drafts where what was typed waits while the program does not run */
    public RecordsViewModel(RecordEditor<R> editor, TaskRunner tasks, Notifier notifier, DraftBook drafts) {
        this.editor = editor;
        this.tasks = tasks;
        this.notifier = notifier;
        this.form = new RecordForm(editor.form(), editor::check);
        unsaved = new UnsavedForms("admin." + editor.id(), editor.form(), drafts, tasks);
        form.typedProperty().subscribe((old, times) -> setAside());
        watching = editor.watch(this::refresh);
        unsaved.recall(this::recalled);
        refresh();
    }

    /** Reads the list anew. May be called on any thread. */
    public void refresh() {
        tasks.run("admin.task.list", progress -> editor.list()).onDone(this::took);
    }

    private void took(List<R> list) {
        @Nullable
        R before = selected.get();
        rows.setAll(list);
        if (adding.get()) {
            return;
        }
        @Nullable
        Object key = awaited != null ? awaited : before == null ? null : editor.keyOf(before);
        Optional<R> now = key == null ? Optional.empty() : row(key);
        if (now.isPresent()) {
            renew(now.get());
        } else if (before == null && !rows.isEmpty()) {
            select(rows.getFirst());
        }
    }

    /** Shows a newer state of the record, unless something typed is in the way that does not know of it. */
    private void renew(R row) {
        awaited = null;
        boolean typing = form.dirtyProperty().get();
        if (!typing || outrun) {
            outrun = false;
            List<Object> typed = form.contents();
            selected.set(row);
            form.fill(() -> editor.show(row), () -> typing ? typed : null);
        }
    }

    /** What an earlier run of the program left is typed again where it belongs. */
    private void recalled() {
        @Nullable
        R row = selected.get();
        notifier.info("admin.draft.back");
        if (unsaved.has(NEW)) {
            add();
        } else if (row != null && !form.dirtyProperty().get()) {
            form.fill(() -> editor.show(row), () -> unsaved.get(currentKey()));
        }
    }

    /** Shows a record in the form; what was typed in the one before waits for its return. */
    public void select(R row) {
        if (!currentKey().equals(editor.keyOf(row))) {
            setAside();
            adding.set(false);
            selected.set(row);
            begin();
            form.fill(() -> editor.show(row), () -> unsaved.get(editor.keyOf(row)));
        }
    }

    /** Begins a new record, or goes on with the one begun before. */
    public void add() {
        if (!adding.get() && editor.capabilities().contains(Capability.ADD)) {
            setAside();
            adding.set(true);
            begin();
            form.fill(() -> editor.show(null), () -> unsaved.get(NEW));
        }
    }

    /** Forgets what was typed since the record was opened. */
    public void discard() {
        unsaved.remove(currentKey());
        adding.set(false);
        begin();
        form.fill(() -> editor.show(selected.get()), () -> null);
    }

    /** Keeps the form, or says all that is wrong with it. */
    public void save() {
        if (busy.get() || !(adding.get() || form.dirtyProperty().get()) || !form.passes()) {
            return;
        }
        Supplier<Kept> work = editor.save(adding.get() ? null : selected.get());
        List<Object> contents = form.contents();
        @Nullable
        R before = adding.get() ? null : selected.get();
        run(work, kept -> {
            kept(kept, contents);
            tell(new RecordReversal<>(editor, form, kept, before, contents));
        });
    }

    /** Puts the record out of use or back, which the notification can take back. */
    public void switchUse() {
        @Nullable
        R record = selected.get();
        if (record == null || adding.get() || busy.get() || !editor.capabilities().contains(Capability.RETIRE)) {
            return;
        }
        Object key = editor.keyOf(record);
        run(() -> switched(record), done -> notifier.undoable(() -> row(key)
                .ifPresent(row -> run(() -> switched(row), undone -> {})), "admin.switched"));
    }

    private Object switched(R record) {
        editor.switchUse(record);
        return editor.keyOf(record);
    }

    /** Does something else with the record; what it tells is shown. */
    public void carryOut(RecordAct<R> act) {
        @Nullable
        R record = selected.get();
        if (record != null && !adding.get() && !busy.get()) {
            run(() -> act.work().apply(record), told::set);
        }
    }

    private <T> void run(Supplier<T> work, Consumer<T> done) {
        begin();
        busy.set(true);
        tasks.run("admin.task.save", progress -> work.get()).onDone(done).onProblem(this::refused)
                .onEnd(() -> busy.set(false));
    }

    private void begin() {
        problem.set(null);
        told.set(null);
    }

    private void kept(Kept kept, List<Object> contents) {
        unsaved.remove(currentKey());
        adding.set(false);
        awaited = kept.key();
        form.settle(contents);
        row(kept.key()).filter(row -> !row.equals(selected.get())).ifPresent(this::renew);
        told.set(kept.told().orElse(null));
    }

    private void tell(RecordReversal<R> reversal) {
        if (reversal.isPossible()) {
            notifier.undoable(() -> takeBack(reversal), "admin.saved");
        } else {
            notifier.info("admin.saved");
        }
    }

    private void takeBack(RecordReversal<R> reversal) {
        try {
            Supplier<Object> work = reversal.work(row(reversal.kept().key()), adding.get() ? null : selected.get());
            run(work, done -> notifier.info("admin.undone"));
        } catch (Problem changed) {
            notifier.problem(changed);
        }
    }

    private void refused(Problem refusal) {
        problem.set(refusal);
        if (refusal.key().equals(SOMEBODY_WAS_FASTER)) {
            outrun = true;
            refresh();
        }
    }

    private void setAside() {
        if (form.dirtyProperty().get()) {
            unsaved.put(currentKey(), form.contents());
        } else if (adding.get() || selected.get() != null) {
            unsaved.remove(currentKey());
        }
    }

    private Object currentKey() {
        @Nullable
        R record = selected.get();
        return adding.get() || record == null ? NEW : editor.keyOf(record);
    }

    private Optional<R> row(Object key) {
        return rows.stream().filter(row -> editor.keyOf(row).equals(key)).findFirst();
    }

    public RecordEditor<R> editor() {
        return editor;
    }

    public RecordForm form() {
        return form;
    }

    public ObservableList<R> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<@Nullable R> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** True while the form is that of a new record. */
    public ReadOnlyBooleanProperty addingProperty() {
        return adding.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Something to be read once, until another record is chosen. */
    public ReadOnlyObjectProperty<@Nullable Sentence> toldProperty() {
        return told.getReadOnlyProperty();
    }

    @Override
    public void close() {
        try {
            watching.close();
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }
}
