package mx.ventanilla.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
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
import org.jspecify.annotations.Nullable;

/** The next slots for the person on screen: to book one, to move an appointment there, or to cancel it. */
public final class OffersViewModel {
    static final String OFFERS = "reception.task.offers";
    static final String BOOK = "reception.task.book";

    private final ReceptionDesk desk;
    private final TaskRunner tasks;
    private final Notifier notifier;
    private final DeskWords words;
    private final ObservableList<DeskOffer> offers = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable DeskVisit> moving = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringProperty problem = new SimpleStringProperty("");
    private boolean acting;
    private Runnable onDone = () -> {};
    private @Nullable UUID patientId;
    private int asked;

    OffersViewModel(ReceptionDesk desk, TaskRunner tasks, Notifier notifier, DeskWords words) {
        this.desk = desk;
        this.tasks = tasks;
        this.notifier = notifier;
        this.words = words;
        from.subscribe((old, day) -> ask());
    }

    void whenDone(Runnable action) {
        onDone = action;
    }

    public ObservableList<DeskOffer> offers() {
        return offers;
    }

    /** Day from which slots are looked for; null for today. */
    public ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    /** The appointment that would move, null when a new one is booked. */
    public ObjectProperty<@Nullable DeskVisit> movingProperty() {
        return moving;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    public StringProperty problemProperty() {
        return problem;
    }

    public DeskWords words() {
        return words;
    }

    void open(UUID patient, @Nullable DeskVisit toMove) {
        patientId = patient;
        moving.set(toMove);
        problem.set("");
        offers.clear();
        from.set(null);
        ask();
    }

    /** Takes the offer with this number, counted from 1. */
    public void choose(int number) {
        UUID patient = patientId;
        if (patient == null || number < 1 || number > offers.size()) {
            return;
        }
        DeskOffer offer = offers.get(number - 1);
        DeskVisit toMove = moving.get();
        String when = words.dayAndHour(offer.offer().slot().from());
        int room = offer.offer().shift().roomNumber();
        if (toMove == null) {
            act(() -> desk.book(patient, offer.offer()), "reception.offer.booked", when, room);
        } else {
            act(() -> desk.move(toMove.id(), offer.offer()), "reception.offer.moved", when, room);
        }
    }

    public void cancelAppointment() {
        DeskVisit visit = moving.get();
        if (visit != null && visit.canArrive()) {
            act(() -> desk.cancel(visit.id()), "reception.offer.cancelled");
        }
    }

    private void ask() {
        UUID patient = patientId;
        if (patient == null) {
            return;
        }
        int number = ++asked;
        LocalDate day = from.get();
        DeskVisit toMove = moving.get();
        busy.set(true);
        tasks.run(OFFERS, progress -> desk.offers(patient, toMove, day)).onDone(found -> show(number, found))
                .onProblem(trouble -> problem.set(words.messages().text(trouble))).onEnd(() -> busy.set(acting));
    }

    private void show(int number, List<DeskOffer> found) {
        if (number == asked) {
            offers.setAll(found);
            problem.set(found.isEmpty() ? words.text("reception.offer.none") : "");
        }
    }

    /** The act gives the visit whose last step takes it back. It waits for no search, only for another act. */
    private void act(Callable<UUID> work, String key, Object... arguments) {
        if (acting) {
            return;
        }
        acting = true;
        busy.set(true);
        problem.set("");
        tasks.run(BOOK, progress -> work.call()).onDone(visit -> {
            notifier.undoable(() -> undo(visit), key, arguments);
            onDone.run();
        }).onProblem(trouble -> problem.set(words.messages().text(trouble))).onEnd(() -> {
            acting = false;
            busy.set(false);
        });
    }

    private void undo(UUID visit) {
        tasks.run(ArrivalsViewModel.UNDO, progress -> {
            desk.undo(visit);
            return visit;
        }).onDone(undone -> notifier.info("reception.offer.undone"));
    }
}
