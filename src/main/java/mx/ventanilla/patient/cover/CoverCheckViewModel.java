package mx.ventanilla.patient.cover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.patient.Aggregate;
import mx.ventanilla.patient.Coverage;
import mx.ventanilla.patient.VoluntaryInsurance;
import org.jspecify.annotations.Nullable;

/** The answer to a question about one person's cover, as the desk types it. */
public final class CoverCheckViewModel {
    static final String TASK = "cover.check.task";
    /** Regimes that are offered. */
    static final List<String> REGIMES = List.of("OR", "PE", "ES", "SF", "SA", "ME");

    private final PapersDesk papers;
    private final TaskRunner tasks;
    private final Notifier notifier;
    private final Messages messages;
    private final Clock clock;
    private final ObjectProperty<@Nullable Subject> subject = new SimpleObjectProperty<>();
    private final ObjectProperty<CoverCheck.@Nullable Answer> answer = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> startsOn = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> validUntil = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> regime = new SimpleObjectProperty<>();
    private final ObjectProperty<CoverCheck.@Nullable Source> source = new SimpleObjectProperty<>();
    private final StringProperty informant = new SimpleStringProperty("");
    private final ObjectProperty<List<Finding>> faults = new SimpleObjectProperty<>(List.of());
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private Runnable done = () -> {};

    /** Whose cover it is, and what was known of it. */
    public record Subject(UUID patientId, String name, @Nullable String aggregate, @Nullable Coverage known) {}

    /** @param clock in the unit's time zone */
    public CoverCheckViewModel(PapersDesk papers, TaskRunner tasks, Notifier notifier, Messages messages, Clock clock) {
        this.papers = papers;
        this.tasks = tasks;
        this.notifier = notifier;
        this.messages = messages;
        this.clock = clock;
        answer.subscribe((before, said) -> proposeStart(said));
    }

    /** What follows once an answer has been kept. */
    public void whenDone(Runnable next) {
        done = next;
    }

    /** Begins with this person; what was typed of another is dropped. */
    public void open(Subject person) {
        Coverage known = person.known();
        subject.set(person);
        answer.set(null);
        startsOn.set(null);
        validUntil.set(null);
        regime.set(known != null && known.regime() != null
                ? known.regime()
                : Aggregate.parse(person.aggregate()).map(Aggregate::regime).orElse(null));
        source.set(CoverCheck.Source.PHONE);
        informant.set("");
        faults.set(List.of());
        problem.set("");
    }

    /** Voluntary insurance that was renewed late begins on the first of the next month: most who wait wait for that. */
    private void proposeStart(CoverCheck.@Nullable Answer said) {
        Subject shown = subject.get();
        Coverage known = shown == null ? null : shown.known();
        if (said == CoverCheck.Answer.WAITING && startsOn.get() == null && known != null
                && known.validUntil() != null && Aggregate.VOLUNTARY.equals(regime.get())) {
            startsOn.set(VoluntaryInsurance.coverBegins(known.validUntil(), LocalDate.now(clock)));
        }
    }

    Messages messages() {
        return messages;
    }

    Clock clock() {
        return clock;
    }

    public ObjectProperty<@Nullable Subject> subjectProperty() {
        return subject;
    }

    public ObjectProperty<CoverCheck.@Nullable Answer> answerProperty() {
        return answer;
    }

    public ObjectProperty<@Nullable LocalDate> startsOnProperty() {
        return startsOn;
    }

    public ObjectProperty<@Nullable LocalDate> validUntilProperty() {
        return validUntil;
    }

    public ObjectProperty<@Nullable String> regimeProperty() {
        return regime;
    }

    public ObjectProperty<CoverCheck.@Nullable Source> sourceProperty() {
        return source;
    }

    public StringProperty informantProperty() {
        return informant;
    }

    /** What is wanting since the last attempt to keep the answer. */
    public ObjectProperty<List<Finding>> faultsProperty() {
        return faults;
    }

    /** Why the answer was not kept; empty when nothing stands against it. */
    public StringProperty problemProperty() {
        return problem;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    /** Keeps the answer when it is whole; it can be taken back from the notification. */
    public void keep() {
        Subject shown = subject.get();
        if (shown == null || busy.get()) {
            return;
        }
        CoverCheck.Source how = source.get();
        CoverCheck typed = new CoverCheck(answer.get(), validUntil.get(),
                answer.get() == CoverCheck.Answer.WAITING ? startsOn.get() : null, regime.get(),
                how == null ? CoverCheck.Source.PHONE : how, informant.get());
        faults.set(CoverCheckRules.check(typed, LocalDate.now(clock)));
        problem.set(String.join(" ", faults.get().stream().map(messages::text).toList()));
        if (!faults.get().isEmpty()) {
            return;
        }
        busy.set(true);
        tasks.run(TASK, progress -> papers.noteCheck(shown.patientId(), typed)).onDone(noted -> {
            done.run();
            notifier.undoable(() -> takeBack(noted), "cover.check.noted", shown.name());
        }).onProblem(trouble -> problem.set(messages.text(trouble))).onEnd(() -> busy.set(false));
    }

    private void takeBack(CoverCheckService.Noted noted) {
        tasks.run(TASK, progress -> {
            papers.undoCheck(noted);
            return 0;
        });
    }
}
