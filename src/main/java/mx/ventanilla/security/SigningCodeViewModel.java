package mx.ventanilla.security;

import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.core.TaskRunner;
import org.jspecify.annotations.Nullable;

/** One's own signing code: whether there is one, and a new one with the password as proof. */
public final class SigningCodeViewModel {
    private final SigningCodeService codes;
    private final Session session;
    private final TaskRunner tasks;
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Sentence> state = new ReadOnlyObjectWrapper<>(
            Sentence.of("security.signing.state.NONE"));
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> done = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    SigningCodeViewModel(SigningCodeService codes, Session session, TaskRunner tasks) {
        this.codes = codes;
        this.session = session;
        this.tasks = tasks;
    }

    void refresh() {
        tasks.run("admin.signingCode.task", progress -> codes.stateOf(session))
                .onDone(found -> state.set(Sentence.of("security.signing.state." + found.name())));
    }

    /** Sets the code that was typed twice; what was typed stays when it is refused. */
    void set() {
        if (busy.get()) {
            return;
        }
        problem.set(null);
        done.set(null);
        if (password.get().isEmpty() || code.get().isEmpty()) {
            problem.set(Problem.of("security.signing.blank"));
        } else if (!code.get().equals(again.get())) {
            problem.set(Problem.of("security.signing.different"));
        } else {
            keep(password.get().toCharArray(), code.get().toCharArray());
        }
    }

    private void keep(char[] proof, char[] typed) {
        busy.set(true);
        tasks.run("admin.signingCode.task", progress -> {
            codes.set(session, proof, typed);
            return codes.stateOf(session);
        }).onDone(found -> {
            clear();
            state.set(Sentence.of("security.signing.state." + found.name()));
            done.set(Sentence.of("security.signing.done"));
        }).onProblem(problem::set).onEnd(() -> busy.set(false));
    }

    /** True when something had been typed. */
    boolean clear() {
        boolean typed = Stream.of(password, code, again).anyMatch(text -> !text.get().isEmpty());
        Stream.of(password, code, again).forEach(text -> text.set(""));
        problem.set(null);
        return typed;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    public StringProperty codeProperty() {
        return code;
    }

    public StringProperty againProperty() {
        return again;
    }

    public ReadOnlyObjectProperty<Sentence> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Sentence> doneProperty() {
        return done.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
