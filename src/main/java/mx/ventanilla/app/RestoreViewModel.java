package mx.ventanilla.app;

import java.nio.file.Path;
import java.util.Arrays;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.db.RestoreReport;
import org.jspecify.annotations.Nullable;

/** A backup on its way into the store's place: a file, a question that asks for the password again, the answer. */
public final class RestoreViewModel {
    /** Restores for somebody who has just proved who they are. */
    @FunctionalInterface
    public interface Restorer {
        /** @throws Problem when the password or the backup is refused; nothing has changed then */
        RestoreReport restore(char[] password, Path file);
    }

    private final Restorer restorer;
    private final TaskRunner tasks;
    private final StringProperty file = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    public RestoreViewModel(Restorer restorer, TaskRunner tasks) {
        this.restorer = restorer;
        this.tasks = tasks;
        file.addListener((property, old, typed) -> cancel());
    }

    public StringProperty fileProperty() {
        return file;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    /** True while it must be confirmed. */
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Asks for confirmation once a file has been named. */
    public void ask() {
        if (!busy.get() && !file.get().isBlank()) {
            problem.set(null);
            asking.set(true);
        }
    }

    public void cancel() {
        asking.set(false);
        password.set("");
        problem.set(null);
    }

    /** Restores; does nothing unless it was asked for and the password was typed. */
    public void restore() {
        if (!asking.get() || busy.get() || password.get().isEmpty()) {
            return;
        }
        busy.set(true);
        problem.set(null);
        Path chosen = Path.of(file.get().strip());
        char[] secret = password.get().toCharArray();
        tasks.run("admin.backup.restore.task", progress -> {
            try {
                return restorer.restore(secret, chosen);
            } finally {
                Arrays.fill(secret, '\0');
            }
        }).onDone(report -> asking.set(false)).onProblem(problem::set).onEnd(() -> {
            password.set("");
            busy.set(false);
        });
    }
}
