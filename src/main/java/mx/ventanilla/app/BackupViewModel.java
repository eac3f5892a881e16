package mx.ventanilla.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Progress;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.db.BackupReport;
import org.jspecify.annotations.Nullable;

/** A backup on its way to a file. */
public final class BackupViewModel {
    private static final double UNKNOWN = -1;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");

    /** Makes the backup in a file that does not exist yet. */
    @FunctionalInterface
    public interface Maker {
        BackupReport make(Path file, Progress progress);
    }

    private final Maker maker;
    private final TaskRunner tasks;
    private final Clock clock;
    private final StringProperty file = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final ReadOnlyObjectWrapper<@Nullable BackupReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    /** @param folder where backups go unless another is typed */
    public BackupViewModel(Maker maker, TaskRunner tasks, Clock clock, Path folder) {
        this.maker = maker;
        this.tasks = tasks;
        this.clock = clock;
        proposeIn(folder);
    }

    /** Proposes a file of this moment's name in a folder. */
    public void proposeIn(Path folder) {
        file.set(folder.resolve("ventanilla-" + STAMP.format(LocalDateTime.now(clock)) + ".zip").toString());
    }

    /** Makes the backup, and verifies it by opening the copy. */
    public void create() {
        String typed = file.get().strip();
        if (busy.get() || typed.isEmpty()) {
            return;
        }
        busy.set(true);
        problem.set(null);
        report.set(null);
        share.set(UNKNOWN);
        tasks.run("admin.backup.task", progress -> maker.make(Path.of(typed), progress)).onDone(report::set)
                .onProgress((done, total) -> share.set((double) done / total)).onProblem(problem::set)
                .onEnd(() -> busy.set(false));
    }

    public StringProperty fileProperty() {
        return file;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** How much of the work is done, from 0 to 1; negative before the first step is. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable BackupReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
