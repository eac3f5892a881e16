package mx.ventanilla.patient.file;

import java.time.LocalDate;
import java.util.function.Consumer;
import mx.ventanilla.patient.Patient;

/** Notes that a patient died today, or takes it back; either can be undone. */
record LifeChange(PatientsViewModel.Outside outside) {
    static final String DEATH = "patients.task.death";

    void of(Patient patient) {
        change(patient, this::told);
    }

    private void change(Patient patient, Consumer<Patient> after) {
        LocalDate diedOn = patient.alive() ? LocalDate.now(outside.clock()) : null;
        outside.tasks().run(DEATH, progress -> outside.desk().recordDeath(patient, diedOn)).onDone(after);
    }

    private void told(Patient changed) {
        String key = changed.alive() ? "patients.file.revived" : "patients.file.died";
        outside.notifier().undoable(() -> change(changed, back -> {}), key, changed.names().display());
    }
}
