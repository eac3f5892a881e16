package mx.ventanilla.visit;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.fx.DraftBook;
import mx.ventanilla.fx.KeptForm;
import org.jspecify.annotations.Nullable;

/** Registers arrivals, tells them with their undo, and keeps the last few at hand. */
public final class ArrivalsViewModel {
    static final String REGISTER = "reception.task.register";
    static final String JOIN = "unifila.task.join";
    static final String UNDO = "reception.task.undo";
    /** Beginning of the keys of refusals by the booking rules. */
    private static final String RULE = "agenda.booking.";
    private static final int KEPT = 6;
    private static final UUID NOBODY = new UUID(0, 0);

    private final ReceptionDesk desk;
    private final TaskRunner tasks;
    private final Notifier notifier;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObservableList<Arrival> recent = FXCollections.observableArrayList();
    private final BooleanProperty overridable = new SimpleBooleanProperty();
    private final StringProperty overrideReason = new SimpleStringProperty("");
    private final KeptForm kept;
    private UUID asking = NOBODY;
    private Consumer<String> beyond = reason -> {};
    private Consumer<Arrival> onArrived = arrival -> {};
    private Consumer<Problem> onRefused = problem -> {};

    ArrivalsViewModel(ReceptionDesk desk, TaskRunner tasks, Notifier notifier, DraftBook drafts) {
        this.desk = desk;
        this.tasks = tasks;
        this.notifier = notifier;
        this.kept = KeptForm.of(overrideReason, drafts, tasks);
    }

    void whenArrived(Consumer<Arrival> consumer) {
        onArrived = consumer;
    }

    void whenRefused(Consumer<Problem> consumer) {
        onRefused = consumer;
    }

    /** True while one is being written; a second Enter is not a second arrival. */
    public BooleanProperty busyProperty() {
        return busy;
    }

    /** The last arrivals that this desk registered, the newest first. */
    public ObservableList<Arrival> recent() {
        return recent;
    }

    /** True while the last refusal may be set aside by the person signed in. */
    public BooleanProperty overridableProperty() {
        return overridable;
    }

    /** Why the supervisor sets the rule aside. */
    public StringProperty overrideReasonProperty() {
        return overrideReason;
    }

    void registerArrival(UUID visitId) {
        asking = visitId;
        beyond = reason -> register("reception.arrival.booked", () -> desk.registerArrivalOverriding(visitId, reason));
        register("reception.arrival.booked", () -> desk.registerArrival(visitId));
    }

    void registerWalkIn(UUID patientId) {
        asking = patientId;
        beyond = reason -> register("reception.arrival.walkIn",
                () -> desk.registerWalkInOverriding(patientId, reason));
        register("reception.arrival.walkIn", () -> desk.registerWalkIn(patientId));
    }

    /** Carries out what a rule refused, once there is a reason. */
    public void override() {
        String reason = overrideReason.get().strip();
        if (overridable.get() && !reason.isEmpty()) {
            beyond.accept(reason);
        }
    }

    /** Another person is on screen: the refusal was not theirs. */
    void forget() {
        overridable.set(false);
        kept.leave(() -> overrideReason.set(""));
    }

    private void refused(Problem problem) {
        onRefused.accept(problem);
        boolean may = problem.key().startsWith(RULE) && desk.mayOverride();
        if (may) {
            kept.open("reception.override." + asking, () -> overrideReason.set(""));
        }
        overridable.set(may);
    }

    void registerUrgent(@Nullable UUID patientId) {
        beyond = reason -> {};
        register("reception.arrival.urgent", () -> desk.registerUrgent(patientId));
    }

    /** Puts a patient in line for the next freed slot. */
    void joinUnifila(UUID patientId) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        tasks.run(JOIN, progress -> desk.joinUnifila(patientId))
                .onDone(joined -> notifier.undoable(() -> leaveUnifila(joined.entryId()), "unifila.done.joined",
                        joined.position()))
                .onProblem(problem -> onRefused.accept(problem)).onEnd(() -> busy.set(false));
    }

    private void leaveUnifila(UUID entryId) {
        tasks.run(UNDO, progress -> {
            desk.leaveUnifila(entryId);
            return entryId;
        }).onDone(left -> notifier.info("unifila.done.unjoined"));
    }

    private void register(String key, Supplier<Arrival> act) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        overridable.set(false);
        tasks.run(REGISTER, progress -> act.get()).onDone(arrival -> registered(key, arrival))
                .onProblem(this::refused).onEnd(() -> busy.set(false));
    }

    private void registered(String key, Arrival arrival) {
        overrideReason.set("");
        kept.forget();
        forget();
        recent.addFirst(arrival);
        if (recent.size() > KEPT) {
            recent.removeLast();
        }
        tell(key, arrival);
        onArrived.accept(arrival);
    }

    private void tell(String key, Arrival arrival) {
        Integer wait = arrival.waitMinutes();
        if (wait == null) {
            notifier.undoable(() -> undo(arrival), key, arrival.ticket());
        } else {
            notifier.undoable(() -> undo(arrival), key + ".wait", arrival.ticket(), wait);
        }
    }

    /** Takes back the newest arrival of this desk that still stands. */
    void undoLast() {
        recent.stream().findFirst().ifPresent(this::undo);
    }

    /** Takes an arrival back for as long as the unit's setting allows. */
    void undo(Arrival arrival) {
        tasks.run(UNDO, progress -> {
            desk.undo(arrival.visitId());
            return arrival;
        }).onDone(undone -> {
            recent.remove(undone);
            notifier.info("reception.arrival.undone", undone.name());
        });
    }
}
