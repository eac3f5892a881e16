package mx.ventanilla.visit.consulting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.core.Ticker;
import mx.ventanilla.db.Changes;
import mx.ventanilla.db.Entity;
import mx.ventanilla.visit.DeskNews;
import org.jspecify.annotations.Nullable;

/** The list of the doctor's room, renewed by what the change log tells; and which line of it is chosen. */
public final class ConsultingDayViewModel implements AutoCloseable {
    static final String DAY = "consultation.task.day";
    private static final Duration PACE = Duration.ofSeconds(30);

    private final ConsultingDesk desk;
    private final TaskRunner tasks;
    private final ObjectProperty<@Nullable ConsultingDay> day = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable RoomShift> room = new SimpleObjectProperty<>();
    private final ObservableList<RoomShift> rooms = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable UUID> chosen = new SimpleObjectProperty<>();
    private final DeskNews news;
    private final Ticker.Ticking ticking;

    ConsultingDayViewModel(ConsultingDesk desk, ConsultingViewModel.Outside outside) {
        this.desk = desk;
        this.tasks = outside.tasks();
        this.news = new DeskNews(outside.changes(), tasks, this::hear);
        this.ticking = outside.ticker().every(PACE, this::renew);
        room.subscribe((old, shift) -> renew());
        findRoom();
    }

    /** Null until a room was chosen and read. */
    public ObjectProperty<@Nullable ConsultingDay> dayProperty() {
        return day;
    }

    /** The room and shift that this doctor works in; null while none is known. */
    public ObjectProperty<@Nullable RoomShift> roomProperty() {
        return room;
    }

    public ObservableList<RoomShift> rooms() {
        return rooms;
    }

    /** The line of the list that the keys act on. */
    public ObjectProperty<@Nullable UUID> chosenProperty() {
        return chosen;
    }

    /** Who was called or is inside. */
    public Optional<ListedVisit> current() {
        return Optional.ofNullable(day.get()).flatMap(ConsultingDay::current);
    }

    /** Who is called with the next key: the chosen one while that one waits, else the first in order. */
    public Optional<ListedVisit> upNext() {
        ConsultingDay shown = day.get();
        return shown == null
                ? Optional.empty()
                : shown.waiting().stream().filter(visit -> visit.id().equals(chosen.get())).findFirst()
                        .or(() -> shown.waiting().stream().findFirst());
    }

    /** Who was called and does not come, else the chosen line. */
    Optional<ListedVisit> absent() {
        return current().filter(visit -> visit.state() == VisitState.CALLED)
                .or(() -> listed().stream().filter(visit -> visit.id().equals(chosen.get())).findFirst());
    }

    /** Moves the choice in the list by so many lines. */
    void moveChoice(int lines) {
        List<UUID> listed = listed().stream().map(ListedVisit::id).toList();
        if (!listed.isEmpty()) {
            int at = listed.indexOf(chosen.get());
            chosen.set(listed.get(Math.clamp(at + lines, 0, listed.size() - 1)));
        }
    }

    private void renew() {
        RoomShift here = room.get();
        if (here != null) {
            tasks.run(DAY, progress -> desk.day(here)).onDone(read -> show(here, read));
        }
    }

    private List<ListedVisit> listed() {
        ConsultingDay shown = day.get();
        List<ListedVisit> listed = new ArrayList<>();
        if (shown != null) {
            listed.addAll(shown.waiting());
            listed.addAll(shown.expected());
        }
        return listed;
    }

    private void findRoom() {
        tasks.run(DAY, progress -> new Found(desk.rooms(), desk.ownRoom().orElse(null))).onDone(found -> {
            rooms.setAll(found.rooms());
            if (room.get() == null) {
                room.set(found.own());
            }
        });
    }

    private void hear(Changes changes) {
        if (changes.concern(Entity.VISIT) || changes.concern(Entity.PATIENT) || changes.concern(Entity.COVERAGE)) {
            renew();
        }
        if (changes.concern(Entity.ROOM_DUTY) || changes.concern(Entity.CONSULTING_ROOM)) {
            findRoom();
        }
    }

    /** The answer about a room that was left meanwhile is dropped. */
    private void show(RoomShift here, ConsultingDay read) {
        if (here.equals(room.get())) {
            day.set(read);
        }
    }

    @Override
    public void close() {
        news.close();
        ticking.close();
    }

    private record Found(List<RoomShift> rooms, @Nullable RoomShift own) {}
}
