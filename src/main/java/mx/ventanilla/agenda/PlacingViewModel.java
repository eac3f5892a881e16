package mx.ventanilla.agenda;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.fx.KeptForm;
import org.jspecify.annotations.Nullable;

/** Whoever is to get a place, and the acts that change the agenda; each can be taken back. */
public final class PlacingViewModel {
    static final String ACT = "agenda.task.act";
    static final String OFFERS = "agenda.task.offers";
    private final AgendaDesk desk;
    private final TaskRunner tasks;
    private final Notifier notifier;
    private final AgendaWords words;
    private final ObjectProperty<@Nullable Carried> carried = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty overridable = new SimpleBooleanProperty();
    private final BooleanProperty reasonMissing = new SimpleBooleanProperty();
    private final StringProperty overrideReason = new SimpleStringProperty("");
    private final KeptForm kept;
    private @Nullable Placement refused;
    private final StringProperty problem = new SimpleStringProperty("");

    PlacingViewModel(AgendaDesk desk, AgendaViewModel.Outside outside, AgendaWords words) {
        this.desk = desk;
        this.tasks = outside.tasks();
        this.notifier = outside.notifier();
        this.words = words;
        this.kept = KeptForm.of(overrideReason, outside.drafts(), tasks);
        problem.subscribe((old, sentence) -> overridable.set(false));
    }

    public ObjectProperty<@Nullable Carried> carriedProperty() {
        return carried;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    /** Why the last act was refused, with the next legal offer; empty when it was not. */
    public StringProperty problemProperty() {
        return problem;
    }

    /** True while the last refusal may be set aside by the person signed in. */
    public BooleanProperty overridableProperty() {
        return overridable;
    }

    /** Why the supervisor sets the rule aside. */
    public StringProperty overrideReasonProperty() {
        return overrideReason;
    }

    /** True when an override was asked for without a reason. */
    public BooleanProperty reasonMissingProperty() {
        return reasonMissing;
    }

    void carry(@Nullable Carried wanted) {
        problem.set("");
        carried.set(wanted);
    }

    /** Asked for at the desk or by telephone; telephone is kept with the appointment. */
    void changeChannel() {
        Carried who = carried.get();
        if (who != null && !who.isMove()) {
            carry(who.otherChannel());
        }
    }

    /** Books or moves whoever is carried into this place. */
    void settle(Slot slot, RoomShift room) {
        Carried who = carried.get();
        if (who != null) {
            UUID service = who.serviceId() == null ? room.serviceId() : who.serviceId();
            settle(new Placement(who, slot, service, room.roomNumber()), null);
        }
    }

    /** Carries out what a rule refused, for the reason that the supervisor typed. */
    public void override() {
        Placement wanted = refused;
        if (wanted == null || !overridable.get()) {
            return;
        }
        String reason = overrideReason.get().strip();
        reasonMissing.set(reason.isEmpty());
        if (!reason.isEmpty()) {
            settle(wanted, reason);
        }
    }

    private void settle(Placement wanted, @Nullable String reason) {
        String key = wanted.who().isMove() ? "agenda.screen.moved" : "agenda.screen.booked";
        refused = wanted;
        act(() -> desk.settle(wanted.who(), wanted.slot(), wanted.service(), reason).id(), key, wanted.who().name(),
                words.dayAndHour(wanted.slot().from()), wanted.room());
    }

    /** After a refusal: asks whether this person may set the rule aside. */
    private void askOverride() {
        Placement wanted = refused;
        if (wanted != null) {
            tasks.run(OFFERS, progress -> desk.mayOverride(wanted.who(), wanted.slot(), wanted.service()))
                    .onDone(may -> overridable(wanted, may && !problem.get().isEmpty()));
        }
    }

    /** The reason that was being typed for this person comes back. */
    private void overridable(Placement wanted, boolean may) {
        if (may) {
            kept.open("agenda.override." + wanted.who().patientId(), () -> overrideReason.set(""));
        }
        overridable.set(may);
    }

    void cancel(GridVisit visit) {
        refused = null;
        act(() -> {
            desk.cancel(visit.id());
            return visit.id();
        }, "agenda.screen.cancelled", visit.names().display());
    }

    void registerArrival(GridVisit visit) {
        refused = null;
        act(() -> {
            desk.registerArrival(visit.id());
            return visit.id();
        }, "agenda.screen.arrived", visit.names().display());
    }

    /** Looks for the next legal place of this person, after this moment. */
    void next(Carried who, UUID service, LocalDateTime from, Consumer<Offer> go) {
        problem.set("");
        tasks.run(OFFERS, progress -> desk.next(who.patientId(), service, from, who.visitId()))
                .onDone(offer -> tell(offer, go)).onProblem(trouble -> problem.set(words.text(trouble)));
    }

    void refuse(String key) {
        problem.set(words.text(key));
    }

    private void tell(Optional<Offer> offer, Consumer<Offer> go) {
        offer.ifPresentOrElse(go, () -> refuse("agenda.screen.noneLegal"));
    }

    /** The act gives the visit whose last step takes it back. */
    private void act(Callable<UUID> work, String key, Object... arguments) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        tasks.run(ACT, progress -> work.call()).onDone(visit -> {
            carried.set(null);
            overrideReason.set("");
            kept.forget();
            notifier.undoable(() -> undo(visit), key, arguments);
        }).onProblem(trouble -> {
            problem.set(words.text(trouble));
            askOverride();
        }).onEnd(() -> busy.set(false));
    }

    private void undo(UUID visit) {
        tasks.run(ACT, progress -> {
            desk.undo(visit);
            return visit;
        }).onDone(undone -> notifier.info("agenda.screen.undone"));
    }

    private record Placement(Carried who, Slot slot, UUID service, int room) {}
}
