package mx.ventanilla.patient.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.patient.Death;
import mx.ventanilla.patient.Patient;
import org.jspecify.annotations.Nullable;

/** Notes when a patient died and how that is known, or takes it back; either can be undone. */
public final class DeathViewModel {
    static final String TASK = "patients.task.death";

    private final PatientsViewModel.Outside outside;
    private final ObjectProperty<@Nullable Patient> patient = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final StringProperty source = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private Runnable changed = () -> {};

    DeathViewModel(PatientsViewModel.Outside outside) {
        this.outside = outside;
    }

    /** What follows once it has been kept or taken back. */
    void whenChanged(Runnable next) {
        changed = next;
    }

    Messages messages() {
        return outside.words().messages();
    }

    Clock clock() {
        return outside.clock();
    }

    public ObjectProperty<@Nullable Patient> patientProperty() {
        return patient;
    }

    public ObjectProperty<@Nullable LocalDate> dayProperty() {
        return day;
    }

    public StringProperty sourceProperty() {
        return source;
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    /** Begins with today. */
    void open(Patient of) {
        patient.set(of);
        day.set(LocalDate.now(outside.clock()));
        source.set("");
        problem.set(null);
    }

    public void keep() {
        Patient of = patient.get();
        LocalDate on = day.get();
        if (of == null || busy.get()) {
            return;
        }
        if (on == null || source.get().isBlank()) {
            problem.set(Problem.of(on == null ? "patients.death.noDay" : "patients.death.noSource"));
            return;
        }
        busy.set(true);
        problem.set(null);
        change(of, new Death(on, source.get().strip()), this::told);
    }

    /** That the patient died was wrong. */
    void takeBack(Patient of) {
        change(of, null, this::told);
    }

    private void change(Patient of, @Nullable Death death, Consumer<Changed> after) {
        outside.tasks().run(TASK, progress -> {
            Death before = outside.desk().deathOf(of.id()).orElse(null);
            return new Changed(outside.desk().recordDeath(of, death), before);
        }).onDone(after).onProblem(problem::set).onEnd(() -> busy.set(false));
    }

    private void told(Changed change) {
        Patient now = change.patient();
        changed.run();
        outside.notifier().undoable(() -> change(now, change.before(), back -> {}),
                now.alive() ? "patients.file.revived" : "patients.file.died", now.names().display());
    }

    private record Changed(Patient patient, @Nullable Death before) {}
}
