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

    private final StringProperty userName = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final Runnable attempt;

    /** @param onOpened gets what the gate gave, on the screen's thread */
    public <S> SignInViewModel(TaskRunner tasks, Gate<S> gate, Consumer<S> onOpened) {
        attempt = () -> attempt(tasks, gate, onOpened);
        userName.addListener((property, old, typed) -> problem.set(null));
        password.addListener((property, old, typed) -> forgetProblem(typed));
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
        return Bindings.createBooleanBinding(this::isReady, userName, password, busy);
    }

    /** Tries the gate; does nothing while something is missing. */
    public void signIn() {
        if (isReady()) {
            attempt.run();
        }
    }

    private boolean isReady() {
        return !busy.get() && !userName.get().isBlank() && !password.get().isEmpty();
    }

    private <S> void attempt(TaskRunner tasks, Gate<S> gate, Consumer<S> onOpened) {
        busy.set(true);
        problem.set(null);
        String name = userName.get().strip();
        char[] secret = password.get().toCharArray();
        tasks.run("signin.task", progress -> {
            try {
                return gate.open(name, secret);
            } finally {
                Arrays.fill(secret, '\0');
            }
        }).onDone(opened -> {
            password.set("");
            onOpened.accept(opened);
        }).onProblem(refused -> {
            password.set("");
            problem.set(refused);
        }).onEnd(() -> busy.set(false));
    }

    private void forgetProblem(String typed) {
        if (!typed.isEmpty()) {
            problem.set(null);
        }
    }
}
