package mx.ventanilla.app;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TaskRunner;
import org.jspecify.annotations.Nullable;

/** A name and a password on their way to a session; used at sign-in and to unlock. */
public final class SignInViewModel {
    /** Checks a name and a password, away from the screen. */
    @FunctionalInterface
    public interface Gate<S> {
        /** @throws Problem when they do not open, with the sentence to show */
        S open(String userName, char[] password);
    }

    /** Replaces a password by one's own, away from the screen. */
    @FunctionalInterface
    public interface PasswordChange {
        /** @throws Problem when the password does not open or the new one is too weak */
        void change(String userName, char[] password, char[] newPassword);
    }

    private static final String ONE_TIME = "security.password.one.time";

    private final StringProperty userName = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final StringProperty newPassword = new SimpleStringProperty("");
    private final StringProperty repeated = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper settingOwn = new ReadOnlyBooleanWrapper();
    private final Runnable attempt;
    private @Nullable PasswordChange passwordChange;

    /** @param onOpened gets what the gate gave, on the screen's thread */
    public <S> SignInViewModel(TaskRunner tasks, Gate<S> gate, Consumer<S> onOpened) {
        attempt = () -> attempt(tasks, gate, onOpened);
        userName.addListener((property, old, typed) -> problem.set(null));
        password.addListener((property, old, typed) -> forgetProblem(typed));
        newPassword.addListener((property, old, typed) -> forgetProblem(typed));
        repeated.addListener((property, old, typed) -> forgetProblem(typed));
        userName.addListener((property, old, typed) -> endSettingOwn());
    }

    /** Whoever comes with a one-time password may set their own here. */
    SignInViewModel settingOwnWith(PasswordChange change) {
        passwordChange = change;
        return this;
    }

    /** True once a one-time password was given, until another person's name is typed. */
    public ReadOnlyBooleanProperty settingOwnProperty() {
        return settingOwn.getReadOnlyProperty();
    }

    public StringProperty newPasswordProperty() {
        return newPassword;
    }

    public StringProperty repeatedProperty() {
        return repeated;
    }

    public StringProperty userNameProperty() {
        return userName;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last attempt did not open; null again as soon as something is typed. */
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Says something before anything was tried. */
    void tell(@Nullable Problem reason) {
        problem.set(reason);
    }

    /** False while something is missing or an attempt is under way. */
    public BooleanBinding ready() {
        return Bindings.createBooleanBinding(this::isReady, userName, password, newPassword, repeated, settingOwn,
                busy);
    }

    /** Tries the gate; does nothing while something is missing. */
    public void signIn() {
        if (!isReady()) {
            return;
        }
        if (settingOwn.get() && !newPassword.get().equals(repeated.get())) {
            problem.set(Problem.of("signin.own.different"));
        } else {
            attempt.run();
        }
    }

    private boolean isReady() {
        boolean own = !settingOwn.get() || (!newPassword.get().isEmpty() && !repeated.get().isEmpty());
        return !busy.get() && !userName.get().isBlank() && !password.get().isEmpty() && own;
    }

    private <S> void attempt(TaskRunner tasks, Gate<S> gate, Consumer<S> onOpened) {
        busy.set(true);
        problem.set(null);
        String name = userName.get().strip();
        char[] secret = password.get().toCharArray();
        char[] own = settingOwn.get() ? newPassword.get().toCharArray() : new char[0];
        tasks.run("signin.task", progress -> {
            try {
                return own.length == 0 ? gate.open(name, secret) : openWithOwn(gate, name, secret, own);
            } finally {
                Arrays.fill(secret, '\0');
                Arrays.fill(own, '\0');
            }
        }).onDone(opened -> {
            endSettingOwn();
            password.set("");
            onOpened.accept(opened);
        }).onProblem(this::refused).onEnd(() -> busy.set(false));
    }

    private <S> S openWithOwn(Gate<S> gate, String name, char[] secret, char[] own) {
        PasswordChange change = passwordChange;
        if (change == null) {
            throw new IllegalStateException("nobody sets a password here");
        }
        change.change(name, secret, own.clone());
        return gate.open(name, own);
    }

    /** A one-time password stays typed: it is needed once more to set one's own. */
    private void refused(Problem refusal) {
        if (refusal.key().equals(ONE_TIME) && passwordChange != null) {
            settingOwn.set(true);
        } else if (!settingOwn.get()) {
            password.set("");
        }
        problem.set(refusal);
    }

    private void endSettingOwn() {
        settingOwn.set(false);
        newPassword.set("");
        repeated.set("");
    }

    private void forgetProblem(String typed) {
        if (!typed.isEmpty()) {
            problem.set(null);
        }
    }
}
