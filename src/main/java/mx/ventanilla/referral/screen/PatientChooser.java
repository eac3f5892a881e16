package mx.ventanilla.referral.screen;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
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
    private final BooleanProperty open = new SimpleBooleanProperty();
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

    /** True while it is asked. */
    public BooleanProperty openProperty() {
        return open;
    }

    void begin() {
        query.set("");
        ask();
        open.set(true);
    }

    /** Leaves the question. True when it was open. */
    boolean end() {
        boolean asking = open.get();
        open.set(false);
        return asking;
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
