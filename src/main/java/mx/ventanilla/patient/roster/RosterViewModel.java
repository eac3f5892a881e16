package mx.ventanilla.patient.roster;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Progress;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.core.TaskRunner.Running;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** A roster on its way in: chosen, looked at, mapped, imported, told. */
public final class RosterViewModel {
    /** Where it stands. */
    public enum Stage {
        CHOOSING, READING, PREVIEW, IMPORTING, DONE
    }

    private static final double UNKNOWN = -1;

    private final RosterImport rosters;
    private final ColumnMemory memory;
    private final Session session;
    private final TaskRunner tasks;
    private final Messages messages;
    private final StringProperty path = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CHOOSING);
    private final ReadOnlyObjectWrapper<@Nullable RosterPreview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RosterReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(UNKNOWN);
    private AtomicBoolean unwanted = new AtomicBoolean();

    public RosterViewModel(RosterImport rosters, ColumnMemory memory, Session session, TaskRunner tasks,
            Messages messages) {
        this.rosters = rosters;
        this.memory = memory;
        this.session = session;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** Looks at the file whose path was typed or chosen. Its columns are taken as they were last time. */
    public void look() {
        String typed = path.get().strip();
        if (!typed.isEmpty() && !isWorking()) {
            look(progress -> rosters.preview(session, memory.recall(RosterFile.open(Path.of(typed))), progress));
        }
    }

    /** Takes a field from another column, or from none, and remembers it for files of this shape. */
    public void map(RosterField field, Optional<Integer> column) {
        RosterPreview shown = preview.get();
        if (shown == null || isWorking() || shown.file().mapping().columnOf(field).equals(column)) {
            return;
        }
        RosterFile mapped = shown.file().with(shown.file().mapping().with(field, column));
        look(progress -> {
            memory.remember(session, mapped.mapping());
            return rosters.preview(session, mapped, progress);
        });
    }

    private void look(TaskRunner.Work<RosterPreview> work) {
        report.set(null);
        begin(Stage.READING);
        follow(tasks.run("admin.roster.task.look", progress -> work.execute(watched(progress)))).onDone(seen -> {
            preview.set(seen);
            stage.set(Stage.PREVIEW);
        });
    }

    /** True when the file has been looked at and no column that is needed is missing. */
    public boolean isReady() {
        RosterPreview shown = preview.get();
        return shown != null && stage.get() == Stage.PREVIEW && shown.file().mapping().missing().isEmpty();
    }

    /** Imports the file as it is mapped. */
    public void start() {
        RosterPreview shown = preview.get();
        if (shown == null || !isReady()) {
            return;
        }
        begin(Stage.IMPORTING);
        ReportFiles files = ReportFiles.besideOf(shown.file().path());
        follow(tasks.run("admin.roster.task.import",
                progress -> rosters.run(session, shown.file(), files, messages, watched(progress))))
                .onDone(ended -> {
                    report.set(ended);
                    stage.set(Stage.DONE);
                });
    }

    /** Stops at the next whole step; what has been written stays and is told. */
    public void cancel() {
        unwanted.set(true);
    }

    private void begin(Stage next) {
        problem.set(null);
        done.set(UNKNOWN);
        unwanted = new AtomicBoolean();
        stage.set(next);
    }

    private <T> Running<T> follow(Running<T> running) {
        return running.onProgress((units, total) -> done.set(total <= 0 ? UNKNOWN : (double) units / total))
                .onProblem(refusal -> {
                    problem.set(refusal);
                    stage.set(preview.get() == null ? Stage.CHOOSING : Stage.PREVIEW);
                });
    }

    /** Cancelled by a flag of its own, so that the report of what was written still arrives. */
    private Progress watched(Progress progress) {
        AtomicBoolean flag = unwanted;
        return new Progress() {
            @Override
            public void report(long units, long total) {
                progress.report(units, total);
            }

            @Override
            public boolean isCancelled() {
                return flag.get();
            }
        };
    }

    private boolean isWorking() {
        return stage.get() == Stage.READING || stage.get() == Stage.IMPORTING;
    }

    public StringProperty pathProperty() {
        return path;
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable RosterPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable RosterReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** From 0 to 1; negative while it is not known. */
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }
}
