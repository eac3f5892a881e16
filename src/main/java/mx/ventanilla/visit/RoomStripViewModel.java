package mx.ventanilla.visit;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.core.Ticker;
import org.jspecify.annotations.Nullable;

/** All rooms with who waits. Renewed by what the change log tells and once a minute, never by who acted. */
public final class RoomStripViewModel implements AutoCloseable {
    static final String ROOMS = "reception.task.rooms";
    private static final Duration PACE = Duration.ofSeconds(60);

    private final ReceptionDesk desk;
    private final TaskRunner tasks;
    private final RoomWords words;
    private final ObservableList<RoomStrip> rooms = FXCollections.observableArrayList();
    private final IntegerProperty waiting = new SimpleIntegerProperty();
    private final ObjectProperty<@Nullable UUID> concernedRoom = new SimpleObjectProperty<>();
    private final Ticker.Ticking ticking;
    private boolean reading;
    private boolean readAgain;
    private boolean closed;

    RoomStripViewModel(ReceptionDesk desk, TaskRunner tasks, RoomWords words, Ticker ticker) {
        this.desk = desk;
        this.tasks = tasks;
        this.words = words;
        this.ticking = ticker.every(PACE, this::renew);
    }

    public ObservableList<RoomStrip> rooms() {
        return rooms;
    }

    /** Persons who wait in all rooms. */
    public IntegerProperty waitingProperty() {
        return waiting;
    }

    /** Room of the patient on screen, null for none. */
    public ObjectProperty<@Nullable UUID> concernedRoomProperty() {
        return concernedRoom;
    }

    public RoomWords words() {
        return words;
    }

    /** Reads the rooms; while one reading is under way the next ones become one. */
    void renew() {
        if (closed) {
            return;
        }
        if (reading) {
            readAgain = true;
            return;
        }
        reading = true;
        tasks.run(ROOMS, progress -> desk.rooms()).onDone(this::show).onEnd(this::ended);
    }

    private void ended() {
        reading = false;
        if (readAgain) {
            readAgain = false;
            renew();
        }
    }

    private void show(List<RoomStrip> lines) {
        for (int i = 0; i < Math.min(lines.size(), rooms.size()); i++) {
            if (!lines.get(i).equals(rooms.get(i))) {
                rooms.set(i, lines.get(i));
            }
        }
        if (lines.size() > rooms.size()) {
            rooms.addAll(lines.subList(rooms.size(), lines.size()));
        } else {
            rooms.remove(lines.size(), rooms.size());
        }
        waiting.set(lines.stream().mapToInt(RoomStrip::waiting).sum());
    }

    @Override
    public void close() {
        closed = true;
        ticking.close();
    }
}
