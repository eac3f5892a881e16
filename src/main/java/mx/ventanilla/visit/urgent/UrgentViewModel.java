package mx.ventanilla.visit.urgent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.core.Ticker;
import mx.ventanilla.db.ChangeFeed;
import mx.ventanilla.db.Entity;
import mx.ventanilla.visit.DeskNews;
import org.jspecify.annotations.Nullable;

/** The urgencies that are here, live, and what is done with the chosen one. */
public final class UrgentViewModel implements AutoCloseable {
    static final String LIST = "urgent.task.list";
    static final String STEP = "urgent.task.step";
    private static final Duration PACE = Duration.ofSeconds(15);

    private final UrgentDesk desk;
    private final Outside outside;
    private final UrgentWords words;
    private final ObservableList<UrgentVisit> visits = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable UUID> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable UUID> candidate = new SimpleObjectProperty<>();
    private final ObjectProperty<Instant> now = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringProperty problem = new SimpleStringProperty("");
    private final DeskNews news;
    private final Ticker.Ticking ticking;

    /** What the screen needs from outside. */
    public record Outside(TaskRunner tasks, Notifier notifier, Ticker ticker, ChangeFeed changes) {}

    UrgentViewModel(UrgentDesk desk, Outside outside, UrgentWords words) {
        this.desk = desk;
        this.outside = outside;
        this.words = words;
        this.news = new DeskNews(outside.changes(), outside.tasks(), changes -> {
            if (changes.concern(Entity.VISIT) || changes.concern(Entity.PATIENT)) {
                renew();
            }
        });
        this.ticking = outside.ticker().every(PACE, this::tick);
        tick();
        renew();
    }

    public UrgentWords words() {
        return words;
    }

    /** Whoever must be seen first in front. */
    public ObservableList<UrgentVisit> visits() {
        return visits;
    }

    public ObjectProperty<@Nullable UUID> chosenProperty() {
        return chosen;
    }

    /** A patient found in the global search, for whom an urgency may be registered or who is somebody unknown. */
    public ObjectProperty<@Nullable UUID> candidateProperty() {
        return candidate;
    }

    /** Moment by which waits are told. */
    public ObjectProperty<Instant> nowProperty() {
        return now;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    public StringProperty problemProperty() {
        return problem;
    }

    /** The chosen one, else the first. */
    Optional<UrgentVisit> chosenVisit() {
        return visits.stream().filter(visit -> visit.id().equals(chosen.get())).findFirst()
                .or(() -> visits.stream().findFirst());
    }

    BooleanExpression isIdle() {
        return busy.not();
    }

    BooleanExpression whenChosen(Predicate<UrgentVisit> condition) {
        return Bindings.createBooleanBinding(() -> !busy.get() && chosenVisit().filter(condition).isPresent(), visits,
                chosen, busy);
    }

    BooleanExpression canIdentify() {
        return Bindings.createBooleanBinding(() -> !busy.get() && candidate.get() != null
                && chosenVisit().filter(visit -> !visit.identified()).isPresent(), visits, chosen, candidate, busy);
    }

    /** For the candidate, or for somebody whom nobody can name. */
    public void register() {
        UUID patient = candidate.get();
        run(() -> desk.register(patient), registered -> {
            candidate.set(null);
            chosen.set(registered.visit().id());
            outside.notifier().undoable(() -> undo(registered.visit().id()), "urgent.done.registered",
                    registered.slip().ticket());
        });
    }

    public void identify() {
        UUID patient = candidate.get();
        chosenVisit().ifPresent(visit -> run(() -> {
            desk.identify(visit.id(), patient);
            return visit;
        }, known -> {
            candidate.set(null);
            outside.notifier().info("urgent.done.identified", known.ticket());
        }));
    }

    public void classify(Triage triage) {
        chosenVisit().ifPresent(visit -> {
            chosen.set(visit.id());
            run(() -> desk.classify(visit.id(), triage), before -> outside.notifier().undoable(
                    () -> unclassify(visit, before.orElse(null)), "urgent.done.classified", visit.ticket(),
                    triage.word()));
        });
    }

    private void unclassify(UrgentVisit visit, @Nullable Triage before) {
        run(() -> desk.classify(visit.id(), before), undone -> outside.notifier().info("urgent.done.undone"));
    }

    public void call() {
        step("urgent.done.called", visit -> desk.call(visit.id()));
    }

    public void begin() {
        step("urgent.done.begun", visit -> desk.begin(visit.id()));
    }

    public void finish() {
        step("urgent.done.finished", visit -> desk.finish(visit.id()));
    }

    public void leave() {
        step("urgent.done.left", visit -> desk.leave(visit.id()));
    }

    /** Moves the choice by so many lines. */
    public void moveChoice(int lines) {
        List<UUID> ids = visits.stream().map(UrgentVisit::id).toList();
        if (!ids.isEmpty()) {
            int at = chosenVisit().map(visit -> ids.indexOf(visit.id())).orElse(0);
            chosen.set(ids.get(Math.clamp(at + lines, 0, ids.size() - 1)));
        }
    }

    private void step(String key, Step step) {
        chosenVisit().ifPresent(visit -> {
            chosen.set(visit.id());
            run(() -> step.take(visit),
                    done -> outside.notifier().undoable(() -> undo(done), key, visit.ticket()));
        });
    }

    private void undo(UUID visit) {
        run(() -> {
            desk.undo(visit);
            return visit;
        }, undone -> outside.notifier().info("urgent.done.undone"));
    }

    private <T> void run(Callable<T> work, Consumer<T> after) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        outside.tasks().run(STEP, progress -> work.call()).onDone(after)
                .onProblem(trouble -> problem.set(words.messages().text(trouble))).onEnd(() -> busy.set(false));
    }

    private void renew() {
        outside.tasks().run(LIST, progress -> desk.list()).onDone(read -> {
            visits.setAll(read);
            tick();
        });
    }

    private void tick() {
        now.set(words.clock().instant());
    }

    @Override
    public void close() {
        news.close();
        ticking.close();
    }

    @FunctionalInterface
    private interface Step {
        UUID take(UrgentVisit visit);
    }
}
