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
    private final StringProperty problem = new SimpleStringProperty("");

    PlacingViewModel(AgendaDesk desk, AgendaViewModel.Outside outside, AgendaWords words) {
        this.desk = desk;
        this.tasks = outside.tasks();
        this.notifier = outside.notifier();
        this.words = words;
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
        if (who == null) {
            return;
        }
        UUID service = who.serviceId() == null ? room.serviceId() : who.serviceId();
        String key = who.isMove() ? "agenda.screen.moved" : "agenda.screen.booked";
        act(() -> desk.settle(who, slot, service).id(), key, who.name(), words.dayAndHour(slot.from()),
                room.roomNumber());
    }

    void cancel(GridVisit visit) {
        act(() -> {
            desk.cancel(visit.id());
            return visit.id();
        }, "agenda.screen.cancelled", visit.names().display());
    }

    void registerArrival(GridVisit visit) {
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
            notifier.undoable(() -> undo(visit), key, arguments);
        }).onProblem(trouble -> problem.set(words.text(trouble))).onEnd(() -> busy.set(false));
    }

    private void undo(UUID visit) {
        tasks.run(ACT, progress -> {
            desk.undo(visit);
            return visit;
        }).onDone(undone -> notifier.info("agenda.screen.undone"));
    }
}
