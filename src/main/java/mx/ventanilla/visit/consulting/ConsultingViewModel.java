package mx.ventanilla.visit.consulting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.core.Ticker;
import mx.ventanilla.db.ChangeFeed;
import mx.ventanilla.visit.VisitOutcome;
import org.jspecify.annotations.Nullable;

/** What the doctor does from the consulting room, and how the consultation ends. */
public final class ConsultingViewModel implements AutoCloseable {
    static final String STEP = "consultation.task.step";

    private final ConsultingDesk desk;
    private final Outside outside;
    private final ConsultingWords words;
    private final Referring referring;
    private final ConsultingDayViewModel list;
    private final NextAppointmentViewModel next;
    private final ObjectProperty<VisitOutcome> outcome = new SimpleObjectProperty<>(VisitOutcome.DISCHARGED);
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private @Nullable UUID inside;

    /** What the screen needs from outside. */
    public record Outside(TaskRunner tasks, Notifier notifier, Ticker ticker, ChangeFeed changes) {}

    ConsultingViewModel(ConsultingDesk desk, Outside outside, ConsultingWords words, Referring referring) {
        this.desk = desk;
        this.outside = outside;
        this.words = words;
        this.referring = referring;
        this.next = new NextAppointmentViewModel(desk, outside.tasks());
        this.list = new ConsultingDayViewModel(desk, outside);
        list.dayProperty().subscribe(this::welcome);
    }

    public ConsultingWords words() {
        return words;
    }

    public ConsultingDayViewModel list() {
        return list;
    }

    public NextAppointmentViewModel next() {
        return next;
    }

    public ObjectProperty<VisitOutcome> outcomeProperty() {
        return outcome;
    }

    /** Why the last step was refused; empty when it was not. */
    public StringProperty problemProperty() {
        return problem;
    }

    /** True while a step is being kept. */
    public BooleanProperty busyProperty() {
        return busy;
    }

    BooleanExpression is(VisitState... states) {
        return Bindings.createBooleanBinding(() -> !busy.get()
                && list.current().filter(visit -> List.of(states).contains(visit.state())).isPresent(),
                list.dayProperty(), busy);
    }

    BooleanExpression canCall() {
        return Bindings.createBooleanBinding(() -> !busy.get() && list.upNext().isPresent()
                && list.current().filter(visit -> visit.state() == VisitState.CALLED).isEmpty(), list.dayProperty(),
                busy, list.chosenProperty());
    }

    BooleanExpression canMarkAbsent() {
        return Bindings.createBooleanBinding(() -> !busy.get() && list.absent().isPresent(), list.dayProperty(), busy,
                list.chosenProperty());
    }

    /** Calls the next patient; when somebody is inside, ends that consultation first. */
    public void callNext() {
        RoomShift here = list.roomProperty().get();
        list.upNext().ifPresent(called -> {
            if (list.current().isPresent()) {
                finish(called);
            } else if (here != null) {
                step("consultation.done.called", () -> desk.call(here, called.id()), called.ticket());
            }
        });
    }

    public void callAgain() {
        act("consultation.done.calledAgain", visit -> desk.callAgain(visit.id()));
    }

    public void begin() {
        act("consultation.done.begun", visit -> desk.begin(visit.id()));
    }

    public void putBack() {
        act("consultation.done.putBack", visit -> desk.putBack(visit.id()));
    }

    /** Who was called and does not come, else the chosen line. */
    public void markAbsent() {
        list.absent().ifPresent(visit -> {
            String who = visit.ticket().isEmpty() ? visit.person().names().display() : visit.ticket();
            step("consultation.done.absent", () -> desk.notHere(visit), who);
        });
    }

    /** Ends the consultation and calls nobody. */
    public void finish() {
        finish(null);
    }

    public void choose(VisitOutcome wanted) {
        outcome.set(wanted);
    }

    /** Chooses a place of the next appointment, and with it that outcome. */
    public void chooseOffer(int number) {
        outcome.set(VisitOutcome.NEXT_APPOINTMENT);
        next.choose(number);
    }

    private void finish(@Nullable ListedVisit callAfter) {
        list.current().filter(visit -> visit.state() == VisitState.IN_CONSULTATION).ifPresent(visit -> {
            VisitOutcome how = outcome.get();
            Optional<Offer> place = how == VisitOutcome.NEXT_APPOINTMENT
                    ? next.choice().map(NextOffer::offer)
                    : Optional.empty();
            UUID after = callAfter == null ? null : callAfter.id();
            run(() -> desk.finish(visit.id(), how, place.orElse(null), after), done -> {
                tell(visit, callAfter, done);
                if (how == VisitOutcome.REFERRED) {
                    referring.refer(visit.patientId(), visit.id());
                }
            });
        });
    }

    private void tell(ListedVisit over, @Nullable ListedVisit called, Finished done) {
        Visit urgent = done.urgent();
        String finished = words.messages().text(
                called == null ? "consultation.done.finished" : "consultation.done.finishedAndCalled", over.ticket(),
                called == null ? "" : called.ticket());
        Runnable takeBack = () -> undo(() -> desk.takeBack(done));
        if (urgent == null) {
            outside.notifier().undoable(takeBack, "consultation.done.told", finished);
        } else {
            outside.notifier().undoable(takeBack, "consultation.done.inUrgencies", finished,
                    urgent.ticket() == null ? "" : urgent.ticket());
        }
    }

    private void act(String key, Step step) {
        list.current().filter(visit -> visit.state() == VisitState.CALLED)
                .ifPresent(visit -> step(key, () -> step.take(visit), visit.ticket()));
    }

    private void step(String key, Callable<UUID> work, String who) {
        run(work, visit -> outside.notifier().undoable(() -> undo(() -> desk.undo(visit)), key, who));
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

    private void undo(Runnable work) {
        run(() -> {
            work.run();
            return true;
        }, undone -> outside.notifier().info("consultation.done.undone"));
    }

    /** Whoever comes in is asked for nothing yet: the outcome begins anew. */
    private void welcome(@Nullable ConsultingDay day) {
        ListedVisit now = list.current().filter(visit -> visit.state() == VisitState.IN_CONSULTATION).orElse(null);
        if (now != null && !now.id().equals(inside)) {
            outcome.set(VisitOutcome.DISCHARGED);
            next.openFor(now);
        }
        inside = now == null ? null : now.id();
    }

    @Override
    public void close() {
        list.close();
    }

    @FunctionalInterface
    private interface Step {
        UUID take(ListedVisit visit);
    }
}
