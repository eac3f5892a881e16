package mx.ventanilla.agenda;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.core.Ticker;
import mx.ventanilla.db.ChangeFeed;
import mx.ventanilla.patient.Patient;
import org.jspecify.annotations.Nullable;

/** The agenda: where the cursor stands, what is opened, and what is done from there. */
public final class AgendaViewModel implements AutoCloseable {
    static final String OPEN = "agenda.task.open";
    private final AgendaDesk desk;
    private final TaskRunner tasks;
    private final AgendaWords words;
    private final AgendaDayViewModel days;
    private final PlacingViewModel placing;
    private final LookupViewModel lookup;
    private final PlanningViewModel planning;
    private String roomTyped = "";
    private boolean typingRoom;
    private final ObjectProperty<GridPlace> cursor = new SimpleObjectProperty<>(GridPlace.FIRST);
    private final ObjectProperty<GridCell> cell = new SimpleObjectProperty<>(GridCell.NOTHING);
    private final ObjectProperty<@Nullable VisitDetail> detail = new SimpleObjectProperty<>();
    private final BooleanProperty typing = new SimpleBooleanProperty();
    private final LongProperty searchCalls = new SimpleLongProperty();
    private final LongProperty gridCalls = new SimpleLongProperty();
    private @Nullable Slot awaited;
    private boolean placed;

    /** What the screen needs from outside. */
    public record Outside(TaskRunner tasks, Notifier notifier, Ticker ticker, ChangeFeed changes) {}

    AgendaViewModel(AgendaDesk desk, Clinic clinic, Outside outside, AgendaWords words) {
        this.desk = desk;
        this.tasks = outside.tasks();
        this.words = words;
        this.placing = new PlacingViewModel(desk, outside, words);
        this.lookup = new LookupViewModel(desk, tasks);
        this.days = new AgendaDayViewModel(desk, clinic, outside);
        days.tableProperty().subscribe(this::tableRead);
        cursor.subscribe((old, place) -> look());
        placing.carriedProperty().subscribe((old, who) -> callGrid());
        this.planning = new PlanningViewModel(desk, outside, this);
    }

    public PlanningViewModel planning() {
        return planning;
    }

    /** The digits that follow are a room's number. */
    public void beginRoom() {
        typingRoom = true;
        roomTyped = "";
    }

    /** Goes to the room whose number begins like the digits typed; false when no room was being typed. */
    boolean typeRoom(String digit) {
        if (!typingRoom || table().isEmpty()) {
            return false;
        }
        roomTyped += digit;
        table().roomLike(cursor.get(), roomTyped).ifPresent(place -> {
            placing.problemProperty().set("");
            cursor.set(place);
        });
        return true;
    }

    void endRoom() {
        typingRoom = false;
    }

    public AgendaDayViewModel days() {
        return days;
    }

    public PlacingViewModel placing() {
        return placing;
    }

    public LookupViewModel lookup() {
        return lookup;
    }

    public AgendaWords words() {
        return words;
    }

    public ObjectProperty<GridPlace> cursorProperty() {
        return cursor;
    }

    /** What the cursor stands on. */
    public ObjectProperty<GridCell> cellProperty() {
        return cell;
    }

    /** The visit under the cursor once it was opened, null before. */
    public ObjectProperty<@Nullable VisitDetail> detailProperty() {
        return detail;
    }

    /** True while a field takes the keys. */
    public BooleanProperty typingProperty() {
        return typing;
    }

    /** Changes whenever the focus belongs into the search field. */
    public LongProperty searchCallsProperty() {
        return searchCalls;
    }

    /** Changes whenever the focus belongs into the grid. */
    public LongProperty gridCallsProperty() {
        return gridCalls;
    }

    AgendaTable table() {
        return days.tableProperty().get();
    }

    public void moveTo(GridPlace place) {
        placing.problemProperty().set("");
        cursor.set(table().nearest(place));
    }

    /** One step sideways (columns) or up and down (rows). */
    public void step(int columns, int rows) {
        if (!table().isEmpty()) {
            GridPlace from = cursor.get();
            moveTo(columns == 0
                    ? new GridPlace(from.shift(), from.column(), from.row() + rows)
                    : table().beside(from, columns));
        }
    }

    /** Enter: opens the visit, or takes the free place. */
    public void enter() {
        GridVisit visit = cell.get().visit();
        if (visit != null && placing.carriedProperty().get() == null) {
            open(visit.id());
        } else {
            take();
        }
    }

    /** Shows all that is known of the visit under the cursor. */
    public void openVisit() {
        visit().filter(visit -> placing.carriedProperty().get() == null).ifPresent(visit -> open(visit.id()));
    }

    /** Gives the place under the cursor to whoever is carried, or asks who it is for. */
    public void take() {
        Slot slot = cell.get().slot();
        if (slot == null) {
            placing.refuse("agenda.rule.NO_SUCH_SLOT");
        } else if (placing.carriedProperty().get() != null) {
            placing.settle(slot, table().room(cursor.get()));
        } else {
            searchCalls.set(searchCalls.get() + 1);
        }
    }

    /** The person found becomes the one for whom a place is looked for. */
    public void choose(Patient patient) {
        lookup.clear();
        placing.carry(new Carried(patient.id(), patient.names().display(), null, null, ""));
    }

    public void chooseFound() {
        lookup.chosen().ifPresent(this::choose);
    }

    public void cut() {
        visit().filter(visit -> VisitStates.allows(visit.state(), VisitStep.MOVE)).ifPresentOrElse(
                visit -> placing.carry(carrying(visit)), () -> placing.refuse("agenda.screen.nothingToCut"));
    }

    public void paste() {
        if (placing.carriedProperty().get() == null) {
            placing.refuse("agenda.screen.nothingCut");
        } else {
            take();
        }
    }

    public void cancel() {
        visit().ifPresentOrElse(placing::cancel, () -> placing.refuse("agenda.screen.nothingHere"));
    }

    public void registerArrival() {
        visit().ifPresentOrElse(placing::registerArrival, () -> placing.refuse("agenda.screen.nothingHere"));
    }

    /** Own room first for whoever is carried or opened; without anybody, the next free place of the day on screen. */
    public void nextFree() {
        if (table().isEmpty()) {
            return;
        }
        Carried who = Optional.ofNullable(placing.carriedProperty().get()).or(this::opened).orElse(null);
        if (who == null) {
            table().nextFree(cursor.get()).ifPresentOrElse(this::moveTo,
                    () -> placing.refuse("agenda.screen.noneFree"));
            return;
        }
        RoomShift room = table().room(cursor.get());
        Slot slot = cell.get().slot();
        LocalDateTime from = slot != null && cell.get().state().isFree()
                ? slot.from().plusMinutes(1)
                : days.dayProperty().get().atStartOfDay();
        placing.next(who, who.serviceId() == null ? room.serviceId() : who.serviceId(), from,
                offer -> goTo(offer, who));
    }

    /** Goes to the offer with this number, counted from 1, with the appointment in hand. */
    public void goToOffer(int number) {
        VisitDetail shown = detail.get();
        if (shown != null && number <= shown.offers().size()) {
            opened().ifPresent(who -> goTo(shown.offers().get(number - 1), who));
        }
    }

    /** A patient was chosen elsewhere. */
    void showPatient(UUID patientId) {
        tasks.run(LookupViewModel.SEARCH, progress -> desk.patient(patientId)).onDone(this::choose);
    }

    /** Esc: out of the search, then out of what is carried, then out of what is opened. */
    public boolean stepBack() {
        if (!lookup.queryProperty().get().isEmpty() || typing.get()) {
            lookup.clear();
            callGrid();
        } else if (placing.carriedProperty().get() != null) {
            placing.carry(null);
        } else if (detail.get() != null) {
            detail.set(null);
        } else {
            return false;
        }
        return true;
    }

    /** True on an appointment of today whose patient has not arrived. */
    boolean canArrive() {
        return table().day().equals(days.nowProperty().get().toLocalDate())
                && visit().filter(visit -> VisitStates.allows(visit.state(), VisitStep.ARRIVE)).isPresent();
    }

    Optional<GridVisit> visit() {
        return Optional.ofNullable(cell.get().visit());
    }

    private void goTo(Offer offer, Carried who) {
        placing.carry(who);
        awaited = offer.slot();
        if (!offer.slot().day().equals(days.dayProperty().get())) {
            days.dayProperty().set(offer.slot().day());
        }
        reachAwaited();
    }

    private void reachAwaited() {
        Slot slot = awaited;
        if (slot == null || !slot.day().equals(table().day())) {
            return;
        }
        if (table().placeOf(slot).isEmpty()) {
            days.shiftProperty().set(null);
        }
        awaited = null;
        table().placeOf(slot).ifPresent(this::moveTo);
    }

    private void tableRead(AgendaTable read) {
        if (!placed && !read.isEmpty()) {
            placed = true;
            cursor.set(AgendaStart.of(read, days.nowProperty().get()));
        }
        cursor.set(read.nearest(cursor.get()));
        reachAwaited();
        look();
    }

    private void look() {
        GridCell found = table().isEmpty() ? GridCell.NOTHING : table().cell(cursor.get());
        VisitDetail open = detail.get();
        boolean same = open != null && found.visit() != null && found.visit().id().equals(open.visitId());
        if (open != null && !same) {
            detail.set(null);
        } else if (same && !Objects.equals(found.visit(), cell.get().visit())) {
            tasks.run(OPEN, progress -> desk.renew(open.visitId())).onDone(this::showDetail);
        }
        cell.set(found);
    }

    private void open(UUID visitId) {
        tasks.run(OPEN, progress -> desk.open(visitId)).onDone(this::showDetail);
    }

    private void showDetail(VisitDetail read) {
        if (visit().filter(visit -> visit.id().equals(read.visitId())).isPresent()) {
            detail.set(read);
        }
    }

    private Optional<Carried> opened() {
        return visit().filter(visit -> detail.get() != null)
                .filter(visit -> VisitStates.allows(visit.state(), VisitStep.MOVE)).map(this::carrying);
    }

    private Carried carrying(GridVisit visit) {
        RoomShift room = table().room(cursor.get());
        return new Carried(visit.patientId(), visit.names().display(), visit.id(), room.serviceId(),
                words.place(room, visit.starts()));
    }

    void callGrid() {
        gridCalls.set(gridCalls.get() + 1);
    }

    @Override
    public void close() {
        planning.close();
        days.close();
    }
}
