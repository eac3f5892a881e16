package mx.ventanilla.visit;

import java.util.Set;
import java.util.UUID;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.core.Ticker;
import mx.ventanilla.db.ChangeFeed;
import mx.ventanilla.db.Changes;
import mx.ventanilla.db.Entity;
import mx.ventanilla.fx.DraftBook;
import mx.ventanilla.patient.cover.CoverCheckViewModel;
import mx.ventanilla.patient.cover.DocumentsViewModel;
import mx.ventanilla.patient.register.RegistrationViewModel;
import org.jspecify.annotations.Nullable;

/** The desk: who is looked for, who is chosen, and what is done for that person. */
public final class ReceptionViewModel implements AutoCloseable {
    private final ResultsViewModel results;
    private final PersonViewModel person;
    private final ArrivalsViewModel arrivals;
    private final OffersViewModel offers;
    private final RegistrationViewModel.Outside registration;
    private final DocumentsViewModel documents;
    private final SlipViewModel slip;
    private final RoomStripViewModel rooms;
    private final ObjectProperty<PanelMode> mode = new SimpleObjectProperty<>(PanelMode.IDLE);
    private final LongProperty searchCalls = new SimpleLongProperty();
    private final DeskPages pages;
    private final DeskNews news;
    private @Nullable RegistrationViewModel newPerson;

    /** What the screen needs from outside. */
    public record Outside(ReceptionDesk desk, TaskRunner tasks, Notifier notifier, Ticker ticker, ChangeFeed changes,
            DraftBook drafts) {}

    ReceptionViewModel(Outside outside, DeskWords words, RoomWords roomWords) {
        ReceptionDesk desk = outside.desk();
        TaskRunner tasks = outside.tasks();
        results = new ResultsViewModel(desk, tasks, words, this::choose);
        person = new PersonViewModel(desk, tasks, words);
        arrivals = new ArrivalsViewModel(desk, tasks, outside.notifier(), outside.drafts());
        offers = new OffersViewModel(desk, tasks, outside.notifier(), words);
        registration = new RegistrationViewModel.Outside(desk.registration(), tasks, outside.notifier(),
                words.messages(), words.clock());
        documents = new DocumentsViewModel(desk.papers(), tasks, words.messages(), words.clock());
        pages = new DeskPages(this, new CoverCheckViewModel(desk.papers(), tasks, outside.notifier(),
                words.messages(), words.clock()));
        slip = new SlipViewModel(desk, tasks, outside.notifier());
        rooms = new RoomStripViewModel(desk, tasks, roomWords, outside.ticker());
        arrivals.whenArrived(this::arrived);
        arrivals.whenRefused(person::refuse);
        person.personProperty().subscribe((old, shown) -> changed(old, shown));
        offers.whenDone(this::backToSearch);
        results.search().queryProperty().subscribe((old, text) -> leave(text));
        rooms.concernedRoomProperty().bind(person.personProperty().map(shown -> shown == null
                ? null
                : shown.visit().map(DeskVisit::roomId).orElse(shown.place().roomId())));
        news = new DeskNews(outside.changes(), tasks, this::changed);
        rooms.renew();
    }

    public ResultsViewModel results() {
        return results;
    }

    public PersonViewModel person() {
        return person;
    }

    public ArrivalsViewModel arrivals() {
        return arrivals;
    }

    public OffersViewModel offers() {
        return offers;
    }

    /** Made when it is first asked for, because its lists are long. */
    public RegistrationViewModel newPerson() {
        RegistrationViewModel made = newPerson;
        if (made == null) {
            made = new RegistrationViewModel(registration);
            made.whenSaved(patient -> choose(patient.id()));
            made.whenExisting(this::choose);
            newPerson = made;
        }
        return made;
    }

    public DocumentsViewModel documents() {
        return documents;
    }

    public SlipViewModel slip() {
        return slip;
    }

    public RoomStripViewModel rooms() {
        return rooms;
    }

    private void changed(@Nullable PersonAtDesk before, @Nullable PersonAtDesk shown) {
        if (before == null || shown == null || !before.id().equals(shown.id())) {
            arrivals.forget();
        }
        if (shown == null && mode.get().isAboutPerson()) {
            mode.set(PanelMode.IDLE);
        }
    }

    /** What is opened beside the person. */
    public DeskPages pages() {
        return pages;
    }

    public ObjectProperty<PanelMode> modeProperty() {
        return mode;
    }

    /** Changes whenever the focus belongs into the search box. */
    public LongProperty searchCallsProperty() {
        return searchCalls;
    }

    /** True while the keys of the search box and of the person mean something. */
    BooleanExpression atSearch() {
        return BooleanExpression.booleanExpression(mode.map(PanelMode::belongsToSearch));
    }

    /** An arrival, an urgency or nothing at all can be begun now. */
    BooleanExpression isIdle() {
        return arrivals.busyProperty().not().and(person.loadingProperty().not());
    }

    BooleanExpression canArrive() {
        return person.arrivable().and(isIdle()).and(mode.isEqualTo(PanelMode.PERSON));
    }

    /** Chooses the highlighted person; once that person is on screen, registers the arrival. */
    public void enter() {
        UUID shown = person.shown().map(PersonAtDesk::id).orElse(null);
        if (results.hasText() && !results.isHighlighted(shown)) {
            results.enter();
        } else if (!person.loadingProperty().get()) {
            registerArrival();
        }
    }

    /** A card was scanned: whatever was open, it is looked for and chosen; a form keeps its draft. */
    void scan(String code) {
        if (!mode.get().belongsToSearch()) {
            backToSearch();
        }
        callSearch();
        results.search().queryProperty().set(code);
        results.enter();
    }

    public void registerArrival() {
        person.shown().ifPresent(shown -> shown.visit().filter(DeskVisit::canArrive).ifPresentOrElse(
                visit -> arrivals.registerArrival(visit.id()),
                () -> person.refuse(
                        shown.visit().isPresent() ? "reception.refused.hasArrived" : "reception.refused.noVisit")));
    }

    public void registerWalkIn() {
        person.shown().ifPresent(shown -> arrivals.registerWalkIn(shown.id()));
    }

    /** For the person on screen, or for somebody unknown when there is none. */
    public void registerUrgent() {
        arrivals.registerUrgent(person.shown().map(PersonAtDesk::id).orElse(null));
    }

    public void openPerson(UUID patientId) {
        choose(patientId);
    }

    /** Esc: out of what was opened, then out of the text, then out of the person. */
    public boolean stepBack() {
        if (!mode.get().belongsToSearch()) {
            backToSearch();
        } else if (results.hasText()) {
            results.search().clear();
        } else if (person.shown().isPresent()) {
            person.close();
            mode.set(PanelMode.IDLE);
        } else {
            return false;
        }
        return true;
    }

    /** Enter goes on with this person: what else was looked for is forgotten, or Enter would open somebody else. */
    private void choose(UUID patientId) {
        if (!results.isHighlighted(patientId)) {
            results.search().clear();
        }
        person.open(patientId);
        mode.set(PanelMode.PERSON);
        callSearch();
    }

    /** Who begins to look for somebody else has done with the person on screen: no key acts on the wrong one. */
    private void leave(String text) {
        if (mode.get() == PanelMode.PERSON && !text.isBlank()) {
            person.close();
            mode.set(PanelMode.IDLE);
        }
    }

    private void arrived(Arrival arrival) {
        person.close();
        results.search().clear();
        mode.set(PanelMode.IDLE);
        slip.arrived(arrival);
        callSearch();
    }

    private void backToSearch() {
        mode.set(person.shown().isPresent() ? PanelMode.PERSON : PanelMode.IDLE);
        callSearch();
    }

    private void callSearch() {
        searchCalls.set(searchCalls.get() + 1);
    }

    private void changed(Changes changes) {
        Set<UUID> visits = changes.idsOf(Entity.VISIT);
        boolean ofRooms = changes.concern(Entity.ROOM_DUTY) || changes.concern(Entity.CONSULTING_ROOM);
        if (!visits.isEmpty() || ofRooms) {
            rooms.renew();
        }
        Set<UUID> patients = changes.idsOf(Entity.PATIENT);
        boolean covered = changes.concern(Entity.COVERAGE);
        if (!visits.isEmpty() || !patients.isEmpty() || covered) {
            results.renew();
            person.hear(changes);
        }
    }

    @Override
    public void close() {
        news.close();
        rooms.close();
    }
}
