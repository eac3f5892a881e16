package mx.ventanilla.referral.screen;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import mx.ventanilla.fx.TypedSearch;
import mx.ventanilla.patient.Patient;

/** For whom a new referral is: who has come today, or whoever is typed. */
public final class PatientChooser {
    private final TypedSearch<Patient> search;
    private final BooleanProperty open = new SimpleBooleanProperty();

    PatientChooser(ReferralsViewModel.Outside outside) {
        search = new TypedSearch<>(outside.tasks(), "referrals.task.patients", outside.desk()::patients);
        search.queryProperty().subscribe((old, text) -> offerToday());
    }

    public TypedSearch<Patient> search() {
        return search;
    }

    /** True while it is asked. */
    public BooleanProperty openProperty() {
        return open;
    }

    void begin() {
        end();
        open.set(true);
        offerToday();
    }

    /** Leaves the question. True when it was open. */
    boolean end() {
        boolean asking = open.get();
        open.set(false);
        search.clear();
        return asking;
    }

    private void offerToday() {
        if (open.get() && search.queryProperty().get().isBlank()) {
            search.ask();
        }
    }
}
