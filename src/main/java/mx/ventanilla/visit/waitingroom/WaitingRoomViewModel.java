package mx.ventanilla.visit.waitingroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.core.Ticker;
import mx.ventanilla.db.ChangeFeed;
import mx.ventanilla.db.Entity;
import mx.ventanilla.visit.DeskNews;
import org.jspecify.annotations.Nullable;

/** The last calls, live; each new one is announced once. */
public final class WaitingRoomViewModel implements AutoCloseable {
    static final String CALLS = "waitingRoom.task.calls";
    private static final Duration PACE = Duration.ofSeconds(10);
    private static final Duration FRESH = Duration.ofSeconds(20);

    private final Supplier<List<CalledTicket>> lastCalls;
    private final Outside outside;
    private final ObservableList<CalledTicket> calls = FXCollections.observableArrayList();
    private final ObjectProperty<LocalTime> time = new SimpleObjectProperty<>();
    private final BooleanProperty fresh = new SimpleBooleanProperty();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final DeskNews news;
    private final Ticker.Ticking ticking;
    private @Nullable Instant lastAnnounced;

    /**
     * What the screen needs from outside.
     *
     * @param clock in the unit's time zone
     * @param memory whether the screen was shown before
     */
    public record Outside(TaskRunner tasks, Ticker ticker, ChangeFeed changes, Clock clock, Announcer announcer,
            DisplayMemory memory) {}

    WaitingRoomViewModel(Supplier<List<CalledTicket>> lastCalls, Outside outside) {
        this.lastCalls = lastCalls;
        this.outside = outside;
        this.news = new DeskNews(outside.changes(), outside.tasks(), changes -> {
            if (changes.concern(Entity.VISIT)) {
                renew();
            }
        });
        this.ticking = outside.ticker().every(PACE, this::tick);
        shown.set(outside.memory().isWanted());
        tick();
        renew();
    }

    /** The newest first. */
    public ObservableList<CalledTicket> calls() {
        return calls;
    }

    public ObjectProperty<LocalTime> timeProperty() {
        return time;
    }

    /** True for a while after a call. */
    public BooleanProperty freshProperty() {
        return fresh;
    }

    /** True while the waiting room's own window is wanted. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    public void show() {
        outside.memory().want();
        shown.set(true);
    }

    public void hide() {
        outside.memory().forget();
        shown.set(false);
    }

    /** Rings once, to set the loudspeaker. */
    public void tryChime() {
        outside.tasks().run(Announcer.ANNOUNCE, progress -> {
            outside.announcer().chime().ring();
            return true;
        });
    }

    public boolean canSpeak() {
        return outside.announcer().voice().canSpeak();
    }

    private void renew() {
        outside.tasks().run(CALLS, progress -> lastCalls.get()).onDone(this::receive);
    }

    private void receive(List<CalledTicket> read) {
        Instant newest = read.isEmpty() ? Instant.EPOCH : read.getFirst().calledAt();
        Instant before = lastAnnounced;
        if (before == null) {
            lastAnnounced = newest;
        } else if (newest.isAfter(before)) {
            lastAnnounced = newest;
            announce(read.stream().filter(call -> call.calledAt().isAfter(before)).toList());
        }
        if (!calls.equals(read)) {
            calls.setAll(read);
        }
        tick();
    }

    /** Only the screen that people see is heard. */
    private void announce(List<CalledTicket> called) {
        if (shown.get()) {
            called.stream().sorted(Comparator.comparing(CalledTicket::calledAt))
                    .forEach(outside.announcer()::announce);
        }
    }

    private void tick() {
        Instant now = outside.clock().instant();
        time.set(LocalTime.ofInstant(now, outside.clock().getZone()));
        fresh.set(!calls.isEmpty() && calls.getFirst().calledAt().plus(FRESH).isAfter(now));
    }

    @Override
    public void close() {
        news.close();
        ticking.close();
    }
}
