package mx.ventanilla.agenda;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.ConsultingRoom;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.core.Ticker;
import mx.ventanilla.db.Changes;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Subscription;
import org.jspecify.annotations.Nullable;

/** The day on screen. Renewed by what the change log tells and once a minute, never by who acted. */
public final class AgendaDayViewModel implements AutoCloseable {
    static final String DAY = "agenda.task.day";
    static final String NEWS = "agenda.task.news";
    private static final Duration PACE = Duration.ofSeconds(60);
    private static final Set<Entity> CONCERNS = EnumSet.of(Entity.VISIT, Entity.PATIENT, Entity.ROOM_DUTY, Entity.SHIFT,
            Entity.SERVICE, Entity.CONSULTING_ROOM, Entity.STAFF, Entity.CLOSED_DAY, Entity.ABSENCE);

    private final AgendaDesk desk;
    private final Clinic clinic;
    private final TaskRunner tasks;
    private final ObjectProperty<LocalDate> day = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable UUID> week = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable UUID> shift = new SimpleObjectProperty<>();
    private final ObjectProperty<AgendaTable> whole = new SimpleObjectProperty<>();
    private final ObjectProperty<AgendaTable> table = new SimpleObjectProperty<>();
    private final ObjectProperty<LocalDateTime> now = new SimpleObjectProperty<>();
    private final Subscription feed;
    private final Ticker.Ticking ticking;
    private boolean reading;
    private boolean readAgain;

    AgendaDayViewModel(AgendaDesk desk, Clinic clinic, AgendaViewModel.Outside outside) {
        this.desk = desk;
        this.clinic = clinic;
        this.tasks = outside.tasks();
        now.set(clinic.now());
        whole.set(AgendaTable.empty(clinic.today()));
        table.set(whole.get());
        shift.subscribe((old, chosen) -> show());
        whole.subscribe((old, read) -> show());
        day.subscribe((old, chosen) -> renew());
        week.subscribe((old, room) -> renew());
        ticking = outside.ticker().every(PACE, this::renew);
        feed = outside.changes().subscribe(this::hear);
        day.set(clinic.today());
    }

    public ObjectProperty<LocalDate> dayProperty() {
        return day;
    }

    /** The room whose week is shown; null while the day is. */
    public ObjectProperty<@Nullable UUID> weekProperty() {
        return week;
    }

    /** Shows the week of the room with this number, else of the first whose number begins so. */
    void showWeekOf(String digits) {
        clinic.unit().rooms().stream().filter(ConsultingRoom::active)
                .filter(room -> String.valueOf(room.roomNumber()).startsWith(digits))
                .min(Comparator.comparingInt(ConsultingRoom::roomNumber)).ifPresent(room -> week.set(room.id()));
    }

    /** The only shift shown; null while all are. */
    public ObjectProperty<@Nullable UUID> shiftProperty() {
        return shift;
    }

    /** What is drawn. */
    public ObjectProperty<AgendaTable> tableProperty() {
        return table;
    }

    /** All shifts of the day, whatever is drawn. */
    public ObjectProperty<AgendaTable> wholeProperty() {
        return whole;
    }

    /** Local time of the unit when the day was read. */
    public ObjectProperty<LocalDateTime> nowProperty() {
        return now;
    }

    /** So many days on, or weeks while a week is shown. */
    public void step(int days) {
        day.set(week.get() == null ? day.get().plusDays(days) : day.get().plusWeeks(days));
    }

    public void showToday() {
        day.set(clinic.today());
    }

    /** First shift, second shift, and so on, then all of them again. */
    public void nextShift() {
        List<UUID> ids = whole.get().shifts().stream().map(ShiftGrid::shiftId).toList();
        int next = ids.indexOf(shift.get()) + 1;
        shift.set(next < ids.size() ? ids.get(next) : null);
    }

    /** Reads the day; while one reading is under way the next ones become one. */
    void renew() {
        if (reading) {
            readAgain = true;
            return;
        }
        reading = true;
        LocalDate wanted = day.get();
        UUID room = week.get();
        tasks.run(DAY, progress -> room == null ? desk.day(wanted) : desk.week(wanted, room)).onDone(this::read)
                .onEnd(this::ended);
    }

    private void ended() {
        reading = false;
        if (readAgain) {
            readAgain = false;
            renew();
        }
    }

    private void read(AgendaTable found) {
        if (found.day().equals(day.get()) && Objects.equals(found.weekOf(), week.get())) {
            now.set(clinic.now());
            whole.set(found);
        }
    }

    private void show() {
        AgendaTable wanted = whole.get().only(shift.get());
        if (!Objects.equals(wanted, table.get())) {
            table.set(wanted);
        }
    }

    /** On the feed's own thread: comes over to the screen's before anything is looked at. */
    private void hear(Changes changes) {
        tasks.run(NEWS, progress -> changes).onDone(this::changed);
    }

    private void changed(Changes changes) {
        if (CONCERNS.stream().anyMatch(changes::concern)) {
            renew();
        }
    }

    @Override
    public void close() {
        feed.close();
        ticking.close();
    }
}
