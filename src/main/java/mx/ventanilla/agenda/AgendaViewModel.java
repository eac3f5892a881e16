package mx.ventanilla.agenda;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.core.Ticker;
import mx.ventanilla.db.ChangeFeed;
import mx.ventanilla.fx.DraftBook;
import mx.ventanilla.fx.TypedSearch;
import mx.ventanilla.patient.Patient;
import org.jspecify.annotations.Nullable;

/** The agenda: where the cursor stands, what is opened, and what is done from there. */
public final class AgendaViewModel implements AutoCloseable {
    private static final String SEARCH = "agenda.task.search";
    private final AgendaDesk desk;
    private final TaskRunner tasks;
    private final AgendaWords words;
    private final AgendaDayViewModel days;
    private final PlacingViewModel placing;
    private final TypedSearch<Patient> lookup;
    private final PlanningViewModel planning;
    private final AgendaCursor cursor;
    private final OpenedVisit opened;
    private final PlaceSearch search = new PlaceSearch(this);
    private final BooleanProperty typing = new SimpleBooleanProperty();
    private final LongProperty searchCalls = new SimpleLongProperty();
    private final LongProperty gridCalls = new SimpleLongProperty();

    /** What the screen needs from outside. */
    public record Outside(TaskRunner tasks, Notifier notifier, Ticker ticker, ChangeFeed changes,
            DraftBook drafts) {}

    AgendaViewModel(AgendaDesk desk, Clinic clinic, Outside outside, AgendaWords words) {
        this.desk = desk;
        this.tasks = outside.tasks();
        this.words = words;
        this.placing = new PlacingViewModel(desk, outside, words);
        this.lookup = new TypedSearch<>(tasks, SEARCH, desk::find);
        this.days = new AgendaDayViewModel(desk, clinic, outside);
        this.cursor = new AgendaCursor(days);
        this.opened = new OpenedVisit(desk, tasks);
        days.tableProperty().subscribe(this::tableRead);
        cursor.placeProperty().subscribe((old, place) -> moved());
        placing.carriedProperty().subscribe((old, who) -> callGrid());
        this.planning = new PlanningViewModel(desk, outside, this);
    }

    public PlanningViewModel planning() {
        return planning;
    }

    PlaceSearch search() {
        return search;
    }

    public AgendaCursor cursor() {
        return cursor;
    }

    public AgendaDayViewModel days() {
        return days;
    }

    public PlacingViewModel placing() {
        return placing;
    }

    /** Who the place is for. */
    public TypedSearch<Patient> lookup() {
        return lookup;
    }

    public AgendaWords words() {
        return words;
    }

    public ObjectProperty<GridPlace> cursorProperty() {
        return cursor.placeProperty();
    }

    /** What the cursor stands on. */
    public ObjectProperty<GridCell> cellProperty() {
        return cursor.cellProperty();
    }

    /** The visit under the cursor once it was opened, null before. */
    public ObjectProperty<@Nullable VisitDetail> detailProperty() {
        return opened.detailProperty();
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
        cursor.moveTo(place);
    }

    /** One step sideways (columns) or up and down (rows). */
    public void step(int columns, int rows) {
        if (!table().isEmpty()) {
            cursor.step(columns, rows);
        }
    }

    /** Enter: opens the visit, or takes the free place. */
    public void enter() {
        GridVisit visit = cell().visit();
        if (visit != null && placing.carriedProperty().get() == null) {
            opened.open(visit.id());
        } else {
            take();
        }
    }

    /** Shows all that is known of the visit under the cursor. */
    public void openVisit() {
        visit().filter(visit -> placing.carriedProperty().get() == null).ifPresent(visit -> opened.open(visit.id()));
    }

    /** Gives the place under the cursor to whoever is carried, or asks who it is for. */
    public void take() {
        Slot slot = cell().slot();
        if (slot == null) {
            placing.refuse("agenda.rule.NO_SUCH_SLOT");
        } else if (placing.carriedProperty().get() != null) {
            placing.settle(slot, cursor.room());
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
        lookup.enter(this::choose);
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

    /** A patient was chosen elsewhere. */
    void showPatient(UUID patientId) {
        tasks.run(SEARCH, progress -> desk.patient(patientId)).onDone(this::choose);
    }

    /** Esc: out of the search, then out of what is carried, then out of what is opened. */
    public boolean stepBack() {
        if (!lookup.queryProperty().get().isEmpty() || typing.get()) {
            lookup.clear();
            callGrid();
        } else if (placing.carriedProperty().get() != null) {
            placing.carry(null);
        } else if (detailProperty().get() != null) {
            detailProperty().set(null);
        } else {
            return false;
        }
        return true;
    }

    /** True on an appointment of today whose patient has not arrived. */
    boolean canArrive() {
        return !table().isEmpty() && cursor.room().day().equals(days.nowProperty().get().toLocalDate())
                && visit().filter(visit -> VisitStates.allows(visit.state(), VisitStep.ARRIVE)).isPresent();
    }

    Optional<GridVisit> visit() {
        return Optional.ofNullable(cell().visit());
    }

    private void tableRead(AgendaTable read) {
        cursor.tableRead();
        look();
    }

    private void moved() {
        placing.problemProperty().set("");
        look();
    }

    private GridCell cell() {
        return cursor.cellProperty().get();
    }

    private void look() {
        GridCell found = table().isEmpty() ? GridCell.NOTHING : table().cell(table().nearest(cursorProperty().get()));
        opened.follow(found.visit());
        cursor.cellProperty().set(found);
    }

    /** This appointment in hand. */
    Carried carrying(GridVisit visit) {
        RoomShift room = cursor.room();
        return new Carried(visit.patientId(), visit.names().display(), visit.id(), room.serviceId(),
                words.place(table(), room, visit.starts()));
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
