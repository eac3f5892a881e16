package mx.ventanilla.agenda;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.db.Changes;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Subscription;
import mx.ventanilla.fx.KeptForm;
import mx.ventanilla.patient.Patient;
import org.jspecify.annotations.Nullable;

/** What is planned beyond one slot: the waiting list, series, notes, and whether a place is the patient's own. */
public final class PlanningViewModel implements AutoCloseable {
    static final String READ = "agenda.task.waiting";
    private static final int SHOWN = 3;
    private final AgendaDesk desk;
    private final AgendaViewModel agenda;
    private final TaskRunner tasks;
    private final Notifier notifier;
    private final KeptForm keptNote;
    private final Subscription feed;
    private final ObservableList<WaitingRequest> all = FXCollections.observableArrayList();
    private final ObservableList<WaitingRequest> waiting = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Patient> patient = new SimpleObjectProperty<>();
    private final StringProperty elsewhere = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final StringProperty weeks = new SimpleStringProperty("4");
    private final StringProperty times = new SimpleStringProperty("3");
    private final BooleanProperty repeating = new SimpleBooleanProperty();
    private final LongProperty noteCalls = new SimpleLongProperty();

    PlanningViewModel(AgendaDesk desk, AgendaViewModel.Outside outside, AgendaViewModel agenda) {
        this.desk = desk;
        this.agenda = agenda;
        this.tasks = outside.tasks();
        this.notifier = outside.notifier();
        this.keptNote = KeptForm.of(note, outside.drafts(), tasks);
        feed = outside.changes().subscribe(this::hear);
        agenda.cellProperty().subscribe(this::look);
        agenda.cursorProperty().subscribe(this::look);
        agenda.detailProperty().subscribe(this::opened);
        agenda.placing().carriedProperty().subscribe((old, who) -> carried(who));
        patient.subscribe((old, person) -> compare());
        if (desk.mayBook()) {
            readWaiting();
        }
    }

    /** The first of those who wait for the place under the cursor. */
    public ObservableList<WaitingRequest> waiting() {
        return waiting;
    }

    /** Says that the place is not in the patient's own room or shift; empty when it is. */
    public StringProperty elsewhereProperty() {
        return elsewhere;
    }

    public StringProperty noteProperty() {
        return note;
    }

    public StringProperty weeksProperty() {
        return weeks;
    }

    public StringProperty timesProperty() {
        return times;
    }

    /** True while it is asked how often the appointment repeats. */
    public BooleanProperty repeatingProperty() {
        return repeating;
    }

    /** Changes whenever the focus belongs into the note. */
    public LongProperty noteCallsProperty() {
        return noteCalls;
    }

    /** Gives the place under the cursor to the first who waits for it. */
    public void giveToFirst() {
        Slot slot = agenda.cellProperty().get().slot();
        if (slot == null || waiting.isEmpty()) {
            agenda.placing().refuse("agenda.waiting.nobody");
            return;
        }
        WaitingRequest first = waiting.getFirst();
        act(() -> desk.give(first.id(), slot), done -> notifier.info("agenda.waiting.given", first.names().display(),
                agenda.words().dayAndHour(slot.from())));
    }

    /** Puts whoever is carried on the list for the room and shift under the cursor. */
    public void wait(int priority) {
        Carried who = agenda.placing().carriedProperty().get();
        if (who == null || agenda.table().isEmpty()) {
            agenda.placing().refuse("agenda.waiting.noPatient");
            return;
        }
        RoomShift room = agenda.table().room(agenda.cursorProperty().get());
        act(() -> desk.addWaiting(who.patientId(), room, priority), done -> {
            agenda.placing().carry(null);
            notifier.info("agenda.waiting.added", who.name(), room.roomNumber());
        });
    }

    /** Takes somebody from the list without a place. */
    public void withdraw(WaitingRequest request) {
        act(() -> {
            desk.withdrawWaiting(request.id());
            return request;
        }, done -> notifier.info("agenda.waiting.withdrawn", request.names().display()));
    }

    /** Asks for the opened appointment how often it repeats; asked again, the focus comes back. */
    public void askRepeat() {
        if (agenda.detailProperty().get() == null) {
            agenda.placing().refuse("agenda.series.open");
        } else {
            repeating.set(!repeating.get());
        }
    }

    public void repeat() {
        VisitDetail open = agenda.detailProperty().get();
        if (open != null) {
            int every = number(weeks.get());
            int count = number(times.get());
            act(() -> desk.repeat(open.visitId(), every, count), made -> {
                repeating.set(false);
                List<UUID> ids = made.stream().map(Visit::id).toList();
                notifier.undoable(() -> act(() -> desk.takeBackSeries(ids), undone -> {}), "agenda.series.made",
                        made.size(), agenda.words().day(made.getLast().visitDay()));
            });
        }
    }

    public void callNote() {
        if (agenda.detailProperty().get() == null) {
            agenda.placing().refuse("agenda.note.open");
        } else {
            noteCalls.set(noteCalls.get() + 1);
        }
    }

    public void saveNote() {
        VisitDetail open = agenda.detailProperty().get();
        String text = note.get().strip();
        if (open != null && !text.equals(Objects.requireNonNullElse(open.visit().reason(), ""))) {
            act(() -> desk.note(open.visitId(), text), done -> {
                keptNote.forget();
                notifier.info("agenda.note.kept");
            });
        }
    }

    private void look() {
        GridCell cell = agenda.cellProperty().get();
        boolean free = cell.state().isFree() && !agenda.table().isEmpty();
        RoomShift room = free ? agenda.table().room(agenda.table().nearest(agenda.cursorProperty().get())) : null;
        waiting.setAll(room == null ? List.of() : all.stream().filter(it -> it.wants(room)).limit(SHOWN).toList());
        compare();
    }

    private void compare() {
        Patient person = patient.get();
        boolean far = person != null && !agenda.table().isEmpty() && agenda.placing().carriedProperty().get() != null;
        RoomShift room = far ? agenda.table().room(agenda.table().nearest(agenda.cursorProperty().get())) : null;
        boolean own = room == null || person == null || person.roomNumber() == null
                || (Objects.equals(person.roomId(), room.roomId()) && room.shiftCode().equals(person.shiftCode()));
        elsewhere.set(own || person == null
                ? ""
                : agenda.words().text("agenda.screen.notOwn", Objects.requireNonNullElse(person.roomNumber(), 0),
                        agenda.words().shiftName(Optional.ofNullable(person.shiftCode()))));
    }

    private void carried(@Nullable Carried who) {
        patient.set(null);
        if (who != null) {
            tasks.run(READ, progress -> desk.patient(who.patientId())).onDone(person -> {
                Carried now = agenda.placing().carriedProperty().get();
                if (now != null && now.patientId().equals(person.id())) {
                    patient.set(person);
                }
            });
        }
    }

    private void opened(@Nullable VisitDetail open) {
        if (open == null) {
            keptNote.leave(() -> note.set(""));
            repeating.set(false);
        } else {
            keptNote.open("agenda.note." + open.visitId(),
                    () -> note.set(Objects.requireNonNullElse(open.visit().reason(), "")));
        }
    }

    private void readWaiting() {
        tasks.run(READ, progress -> desk.waitingList()).onDone(list -> {
            all.setAll(list);
            look();
        });
    }

    private void hear(Changes changes) {
        if (changes.concern(Entity.WAITING_REQUEST) && desk.mayBook()) {
            tasks.run(READ, progress -> changes).onDone(news -> readWaiting());
        }
    }

    private <T> void act(Callable<T> work, Consumer<T> done) {
        agenda.placing().problemProperty().set("");
        tasks.run(PlacingViewModel.ACT, progress -> work.call()).onDone(done)
                .onProblem(trouble -> agenda.placing().problemProperty().set(agenda.words().text(trouble)));
    }

    private static int number(String text) {
        return text.strip().matches("\\d{1,3}") ? Integer.parseInt(text.strip()) : 0;
    }

    @Override
    public void close() {
        feed.close();
    }
}
