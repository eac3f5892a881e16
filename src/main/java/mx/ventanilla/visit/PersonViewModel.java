package mx.ventanilla.visit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.db.Changes;
import mx.ventanilla.db.Entity;
import org.jspecify.annotations.Nullable;

/** The person chosen at the desk. Answers about somebody who is no longer chosen are dropped. */
public final class PersonViewModel {
    static final String OPEN = "reception.task.open";

    private final ReceptionDesk desk;
    private final TaskRunner tasks;
    private final DeskWords words;
    private final ObjectProperty<@Nullable PersonAtDesk> person = new SimpleObjectProperty<>();
    private final BooleanProperty loading = new SimpleBooleanProperty();
    private final StringProperty problem = new SimpleStringProperty("");
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private @Nullable UUID chosen;

    PersonViewModel(ReceptionDesk desk, TaskRunner tasks, DeskWords words) {
        this.desk = desk;
        this.tasks = tasks;
        this.words = words;
        Notices finder = new Notices(words);
        person.subscribe(shown -> notices.setAll(shown == null ? List.of() : finder.of(shown)));
    }

    /** Null while nobody is chosen. */
    public ObjectProperty<@Nullable PersonAtDesk> personProperty() {
        return person;
    }

    /** True from the choice until the file is on screen. */
    public BooleanProperty loadingProperty() {
        return loading;
    }

    /** Why the last act on this person was refused, and what can be done; empty when it was not. */
    public StringProperty problemProperty() {
        return problem;
    }

    public ObservableList<Notice> notices() {
        return notices;
    }

    public DeskWords words() {
        return words;
    }

    /** True while an arrival can be registered for what today's visit is. */
    BooleanExpression arrivable() {
        return BooleanExpression.booleanExpression(
                person.map(shown -> shown != null && shown.visit().filter(DeskVisit::canArrive).isPresent())
                        .orElse(false));
    }

    /** True while the person's cover allows no consultation today. */
    BooleanExpression refused() {
        return BooleanExpression.booleanExpression(
                person.map(shown -> shown != null && words.cover().refusal(shown.coverage()).isPresent())
                        .orElse(false));
    }

    Optional<PersonAtDesk> shown() {
        return Optional.ofNullable(person.get());
    }

    void open(UUID id) {
        chosen = id;
        problem.set("");
        loading.set(true);
        tasks.run(OPEN, progress -> desk.open(id)).onDone(answer -> show(id, answer))
                .onProblem(trouble -> refuse(id, trouble)).onEnd(() -> loaded(id));
    }

    void close() {
        chosen = null;
        person.set(null);
        problem.set("");
        loading.set(false);
    }

    /** Reads the file again when one of these changes may belong to it. */
    void hear(Changes changes) {
        if (changes.concern(Entity.COVERAGE)) {
            shown().ifPresent(shown -> renew(shown.id()));
        } else {
            renewIf(changes.idsOf(Entity.PATIENT), changes.idsOf(Entity.VISIT));
        }
    }

    void renewIf(Set<UUID> patients, Set<UUID> visits) {
        shown().filter(shown -> concerns(shown, patients, visits)).ifPresent(shown -> renew(shown.id()));
    }

    void refuse(Problem trouble) {
        problem.set(words.messages().text(trouble));
    }

    void refuse(String key) {
        problem.set(words.text(key));
    }

    private void renew(UUID id) {
        tasks.run(OPEN, progress -> desk.renew(id)).onDone(answer -> show(id, answer))
                .onProblem(trouble -> lose(id, trouble));
    }

    /** The registration was taken back, here or at another desk. */
    private void lose(UUID id, Problem trouble) {
        if (id.equals(chosen)) {
            if (trouble.key().equals(PersonReader.GONE)) {
                close();
            } else {
                refuse(trouble);
            }
        }
    }

    private static boolean concerns(PersonAtDesk shown, Set<UUID> patients, Set<UUID> visits) {
        return !visits.isEmpty() || patients.contains(shown.id())
                || shown.family().stream().anyMatch(relative -> patients.contains(relative.id()));
    }

    private void show(UUID id, PersonAtDesk answer) {
        if (id.equals(chosen)) {
            person.set(answer);
        }
    }

    private void refuse(UUID id, Problem trouble) {
        if (id.equals(chosen)) {
            refuse(trouble);
        }
    }

    private void loaded(UUID id) {
        if (id.equals(chosen)) {
            loading.set(false);
        }
    }
}
