package mx.ventanilla.referral.screen;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.patient.Patient;

/** For whom a new referral is: who has come today, or whoever is typed. */
public final class PatientChooser {
    private final ReferralsViewModel.Outside outside;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Patient> found = FXCollections.observableArrayList();
    private int asked;

    PatientChooser(ReferralsViewModel.Outside outside) {
        this.outside = outside;
        query.subscribe((old, text) -> ask());
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ObservableList<Patient> found() {
        return found;
    }

    void begin() {
        query.set("");
        ask();
    }

    private void ask() {
        int number = ++asked;
        String typed = query.get();
        outside.tasks().run("referrals.task.patients", progress -> outside.desk().patients(typed)).onDone(answer -> {
            if (number == asked) {
                found.setAll(answer);
            }
        });
    }
}
