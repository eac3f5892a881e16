package mx.ventanilla.sync.screen;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.core.Ticker;
import mx.ventanilla.db.ChangeFeed;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Subscription;
import mx.ventanilla.security.Permission;
import mx.ventanilla.sync.Exchange;
import mx.ventanilla.sync.Night;
import mx.ventanilla.sync.Outcome;
import mx.ventanilla.sync.PutAside;
import mx.ventanilla.sync.SyncState;
import org.jspecify.annotations.Nullable;

/** How things stand with the region, a session now, and the stick. */
public final class SyncViewModel implements AutoCloseable {
    private static final Duration PACE = Duration.ofSeconds(20);
    private final SyncWork work;
    private final Outside outside;
    private final Messages messages;
    private final ConflictsViewModel conflicts;
    private final EnrolViewModel enrolment;
    private final EndViewModel ending;
    private final ObjectProperty<@Nullable SyncState> state = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Night>> nights = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<PutAside>> aside = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<SyncPage> page = new SimpleObjectProperty<>(SyncPage.CONFLICTS);
    private final BooleanProperty allNights = new SimpleBooleanProperty();
    private final BooleanProperty running = new SimpleBooleanProperty();
    private final StringProperty carried = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final StringProperty update = new SimpleStringProperty("");
    private final StringProperty told = new SimpleStringProperty("");
    private final Ticker.Ticking ticking;
    private final Subscription feed;
    private TaskRunner.@Nullable Running<Exchange> session;
    private boolean closed;
    private boolean reading;
    private boolean stopped;

    /** What the screen needs from outside. */
    public record Outside(TaskRunner tasks, Notifier notifier, Ticker ticker, ChangeFeed changes) {}

    SyncViewModel(SyncDesk desk, Outside outside, Messages messages) {
        this.outside = outside;
        this.messages = messages;
        this.work = new SyncWork(desk, new SyncWork.Outside(outside.tasks(), outside.notifier()), messages);
        this.conflicts = new ConflictsViewModel(work, desk.session().may(Permission.SETTLE_CONFLICTS));
        this.enrolment = new EnrolViewModel(work);
        this.ending = new EndViewModel(work, state);
        work.afterwards(this::renew);
        this.feed = outside.changes().subscribe(news -> {
            if (news.concern(Entity.CONFLICT)) {
                outside.tasks().run("sync.task.look", progress -> news).onDone(it -> renew());
            }
        });
        this.ticking = outside.ticker().every(PACE, this::renew);
        renew();
    }

    public ConflictsViewModel conflicts() {
        return conflicts;
    }

    public EnrolViewModel enrolment() {
        return enrolment;
    }

    public EndViewModel ending() {
        return ending;
    }

    /** Null until it was read for the first time. */
    public ObjectProperty<@Nullable SyncState> stateProperty() {
        return state;
    }

    public ObjectProperty<List<Night>> nightsProperty() {
        return nights;
    }

    public ObjectProperty<List<PutAside>> asideProperty() {
        return aside;
    }

    ObjectProperty<SyncPage> pageProperty() {
        return page;
    }

    public BooleanProperty allNightsProperty() {
        return allNights;
    }

    public BooleanProperty runningProperty() {
        return running;
    }

    /** How far the session under way is, in words. */
    public StringProperty carriedProperty() {
        return carried;
    }

    public StringProperty problemProperty() {
        return problem;
    }

    public StringProperty toldProperty() {
        return told;
    }

    /** That a verified program of the region can be installed; empty when there is none. */
    public StringProperty updateProperty() {
        return update;
    }

    BooleanExpression canRun() {
        return running.not().and(work.busyProperty().not()).and(
                Bindings.createBooleanBinding(() -> state.get() != null && state.get().networked(), state));
    }

    BooleanExpression canCarry() {
        return running.not().and(work.busyProperty().not()).and(
                Bindings.createBooleanBinding(() -> state.get() != null && state.get().enrolled(), state));
    }

    BooleanExpression canRetry() {
        return work.busyProperty().not().and(Bindings.createBooleanBinding(() -> !aside.get().isEmpty(), aside));
    }

    public void run() {
        begin();
        running.set(true);
        stopped = false;
        carried.set(messages.text("sync.run.begins"));
        TaskRunner.Running<Exchange> talk = outside.tasks().run("sync.task.run",
                progress -> work.desk().run(progress));
        session = talk;
        talk.onProgress((done, total) -> carried.set(messages.text("sync.run.carried", done))).onDone(this::tell)
                .onProblem(trouble -> problem.set(messages.text(trouble))).onEnd(() -> {
                    running.set(false);
                    session = null;
                    if (stopped) {
                        told.set(messages.text("sync.stopped"));
                    }
                    renew();
                });
    }

    /** Ends the session after the file under way; the next one goes on from there. */
    public void stop() {
        TaskRunner.Running<Exchange> talk = session;
        if (talk != null) {
            stopped = true;
            carried.set(messages.text("sync.run.stops"));
            talk.cancel();
        }
    }

    public void writeStick(Path file) {
        begin();
        work.carryOut(desk -> desk.writeStick(file),
                changes -> told.set(messages.text("sync.stick.written", changes, file.toString())), problem);
    }

    public void readStick(Path file) {
        begin();
        work.carryOut(desk -> desk.readStick(file), result -> told.set(messages.text("sync.stick.read",
                Sentence.of("sync.push." + result))), problem);
    }

    public void retryAside() {
        begin();
        work.carryOut(SyncDesk::retryAside, count -> told.set(messages.text("sync.aside.retried", count)), problem);
    }

    public void turnNights() {
        allNights.set(!allNights.get());
        renew();
    }

    /** Esc: from the other pages back to the conflicts. */
    boolean stepBack() {
        if (page.get() == SyncPage.CONFLICTS) {
            return false;
        }
        page.set(SyncPage.CONFLICTS);
        return true;
    }

    private void begin() {
        problem.set("");
        told.set("");
    }

    private void tell(Exchange exchange) {
        if (exchange.outcome() == Outcome.COMPLETE) {
            told.set(messages.text("sync.run.done", exchange.sent(), exchange.received()));
        } else {
            problem.set(messages.text("sync.outcome." + exchange.outcome()));
        }
    }

    private void renew() {
        if (closed || reading) {
            return;
        }
        reading = true;
        outside.tasks().run("sync.task.look", progress -> work.desk().look(allNights.get())).onDone(this::show)
                .onEnd(() -> reading = false);
    }

    private void show(SyncDesk.Picture picture) {
        nights.set(picture.nights());
        aside.set(picture.aside());
        update.set(picture.update().map(it -> messages.text("sync.update", it.manifest().version(),
                it.file().toString())).orElse(""));
        conflicts.take(picture.open(), picture.settled());
        state.set(picture.state());
    }

    @Override
    public void close() {
        closed = true;
        feed.close();
        ticking.close();
    }
}
