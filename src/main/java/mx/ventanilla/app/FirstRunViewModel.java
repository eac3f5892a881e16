package mx.ventanilla.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.app.FirstRunRequests.FirstWork;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.clinic.UnitRules;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.PasswordRules;
import mx.ventanilla.security.PasswordStrength;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.UserRules;
import org.jspecify.annotations.Nullable;

/** A new unit and its first administrator, from the first question to the open desk. What was typed is kept throughout. */
public final class FirstRunViewModel {
    /** Where the assistant stands. */
    public enum Step {
        UNIT, ADMINISTRATOR, DONE
    }

    /** Makes the store and what is in it, or nothing. */
    @FunctionalInterface
    public interface Setup {
        void create(NewUnit unit, NewUser administrator, char[] password);
    }

    private final TaskRunner tasks;
    private final Setup setup;
    private final FirstRunRequests requests;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.UNIT);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper refusals = new ReadOnlyIntegerWrapper();
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final StringProperty unitName = new SimpleStringProperty("");
    private final ObjectProperty<UnitType> unitType = new SimpleObjectProperty<>(UnitType.UMF);
    private final StringProperty clues = new SimpleStringProperty("");
    private final StringProperty rooms = new SimpleStringProperty("");
    private final ObjectProperty<Integer> afternoonEnds = new SimpleObjectProperty<>(NewUnit.USUAL_AFTERNOON_END);
    private final StringProperty fullName = new SimpleStringProperty("");
    private final StringProperty userName = new SimpleStringProperty("admin");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty repeated = new SimpleStringProperty("");
    private final ObjectBinding<PasswordStrength> strength = Bindings
            .createObjectBinding(() -> PasswordStrength.of(userName.get(), password.get()), userName, password);

    public FirstRunViewModel(TaskRunner tasks, Setup setup, FirstRunRequests requests) {
        this.tasks = tasks;
        this.setup = setup;
        this.requests = requests;
        for (StringProperty typed : List.of(unitName, clues, rooms, fullName, userName, password, repeated)) {
            typed.addListener((property, old, text) -> checkAgain());
        }
    }

    /** Goes one step on; when something is missing it stays and {@link #findings} say all that is. */
    public void goOn() {
        if (busy.get()) {
            return;
        }
        switch (step.get()) {
            case UNIT -> leaveUnless(checkUnit(), () -> step.set(Step.ADMINISTRATOR));
            case ADMINISTRATOR -> leaveUnless(checkAdministrator(), this::create);
            case DONE -> enter(FirstWork.RECEPTION);
        }
    }

    /** Goes one step back. False when there is none. */
    public boolean goBack() {
        if (busy.get() || step.get() != Step.ADMINISTRATOR) {
            return false;
        }
        findings.clear();
        problem.set(null);
        step.set(Step.UNIT);
        return true;
    }

    public void importRoster() {
        if (step.get() == Step.DONE) {
            enter(FirstWork.ROSTER_IMPORT);
        }
    }

    public void explorePractice() {
        if (step.get() == Step.UNIT) {
            requests.explorePractice();
        }
    }

    private void leaveUnless(List<Finding> found, Runnable onward) {
        findings.setAll(found);
        if (found.isEmpty()) {
            onward.run();
        } else {
            refusals.set(refusals.get() + 1);
        }
    }

    private void create() {
        busy.set(true);
        problem.set(null);
        NewUnit unit = unit();
        NewUser administrator = administrator();
        char[] secret = password.get().toCharArray();
        tasks.run("firstrun.task.create", progress -> {
            setup.create(unit, administrator, secret);
            return unit;
        }).onDone(made -> {
            busy.set(false);
            step.set(Step.DONE);
        }).onProblem(problem::set).onEnd(() -> {
            Arrays.fill(secret, '\0');
            busy.set(false);
        });
    }

    /** Signing in takes its time: a second Enter meanwhile is not a second attempt. */
    private void enter(FirstWork work) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        char[] secret = password.get().toCharArray();
        password.set("");
        repeated.set("");
        requests.enter(administrator().userName(), secret, work);
    }

    private void checkAgain() {
        if (!findings.isEmpty()) {
            findings.setAll(step.get() == Step.UNIT ? checkUnit() : checkAdministrator());
        }
    }

    private List<Finding> checkUnit() {
        return UnitRules.check(unit());
    }

    private List<Finding> checkAdministrator() {
        List<Finding> found = new ArrayList<>();
        if (fullName.get().isBlank()) {
            found.add(Finding.error("fullName", "firstrun.fullName.needed"));
        }
        found.addAll(UserRules.check(administrator()));
        found.addAll(PasswordRules.check(administrator().userName(), password.get().toCharArray()));
        if (!password.get().equals(repeated.get())) {
            found.add(Finding.error("repeated", "firstrun.repeated.different"));
        }
        return found;
    }

    private NewUnit unit() {
        String code = clues.get().strip().toUpperCase(Locale.ROOT);
        return new NewUnit(unitName.get().strip(), unitType.get(), code.isEmpty() ? null : code, roomCount(),
                afternoonEnds.get());
    }

    /** Zero while the text is no number. */
    int roomCount() {
        String count = rooms.get().strip();
        return count.matches("\\d{1,4}") ? Integer.parseInt(count) : 0;
    }

    private NewUser administrator() {
        return new NewUser(userName.get().strip().toLowerCase(Locale.ROOT), fullName.get().strip(), Role.ADMIN, null);
    }

    /** How hard the password is to guess, as it is typed. */
    public ObjectBinding<PasswordStrength> strength() {
        return strength;
    }

    /** Counts how often {@link #goOn} was refused: each time the focus goes to the first fault. */
    public ReadOnlyIntegerProperty refusalsProperty() {
        return refusals.getReadOnlyProperty();
    }

    public ObservableList<Finding> findings() {
        return findings;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the unit could not be made; what was typed is still there. */
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public StringProperty unitNameProperty() {
        return unitName;
    }

    public ObjectProperty<UnitType> unitTypeProperty() {
        return unitType;
    }

    public StringProperty cluesProperty() {
        return clues;
    }

    /** Digits as they are typed. */
    public StringProperty roomsProperty() {
        return rooms;
    }

    /** Hour at which the afternoon shift closes. */
    public ObjectProperty<Integer> afternoonEndsProperty() {
        return afternoonEnds;
    }

    public StringProperty fullNameProperty() {
        return fullName;
    }

    public StringProperty userNameProperty() {
        return userName;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    public StringProperty repeatedProperty() {
        return repeated;
    }
}
