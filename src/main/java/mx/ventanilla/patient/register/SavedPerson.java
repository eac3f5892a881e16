package mx.ventanilla.patient.register;

import mx.ventanilla.core.Problem;
import mx.ventanilla.patient.Patient;
import org.jspecify.annotations.Nullable;

/**
 * Tells that a person was registered or corrected, and takes it back for as long as the notification stays.
 *
 * @param before the record before it was corrected, null for somebody new
 */
record SavedPerson(RegistrationViewModel.Outside outside, @Nullable Patient before, Patient saved) {
    static final String UNDO = "patients.task.undo";

    void tell() {
        boolean unchanged = before != null && before.rev().equals(saved.rev());
        String name = saved.names().display();
        if (unchanged) {
            outside.notifier().info("patients.form.saved", name);
        } else {
            outside.notifier().undoable(this::takeBack,
                    before == null ? "patients.form.registered" : "patients.form.saved", name);
        }
    }

    private void takeBack() {
        Patient earlier = before;
        outside.tasks().run(UNDO, progress -> {
            if (earlier == null) {
                outside.desk().withdraw(saved);
            } else {
                outside.desk().takeBack(earlier, saved);
            }
            return saved;
        }).onDone(back -> outside.notifier().info(
                earlier == null ? "patients.form.withdrawn" : "patients.form.takenBack", back.names().display()))
                .onProblem(this::refused);
    }

    private void refused(Problem trouble) {
        outside.notifier().problem(trouble.key().equals("store.row.changed")
                ? Problem.of("patients.form.changedSince", saved.names().display())
                : trouble);
    }
}
