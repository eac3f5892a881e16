package mx.ventanilla.visit.shift;

import java.time.LocalDate;
import java.time.LocalTime;
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
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The burst screen after an outage: line after line, each written at once, a refused one kept as it was typed. */
public final class PaperViewModel {
    static final String REPLAY = "shift.task.paper";
    private final PaperDesk desk;
    private final TaskRunner tasks;
    private final Notifier notifier;
    private final Messages messages;
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final StringProperty ticket = new SimpleStringProperty("1");
    private final StringProperty who = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalTime> arrived = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalTime> called = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalTime> ended = new SimpleObjectProperty<>();
    private final ObservableList<Done> done = FXCollections.observableArrayList();
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final LongProperty nextCalls = new SimpleLongProperty();

    /** A line that is in the program now. */
    public record Done(String ticket, String who, String times, String state) {}

    PaperViewModel(PaperDesk desk, TaskRunner tasks, Notifier notifier, Messages messages) {
        this.desk = desk;
        this.tasks = tasks;
        this.notifier = notifier;
        this.messages = messages;
        tasks.run(REPLAY, progress -> desk.today()).onDone(day::set);
    }

    public ObjectProperty<@Nullable LocalDate> dayProperty() {
        return day;
    }

    public StringProperty ticketProperty() {
        return ticket;
    }

    public StringProperty whoProperty() {
        return who;
    }

    public ObjectProperty<@Nullable LocalTime> arrivedProperty() {
        return arrived;
    }

    public ObjectProperty<@Nullable LocalTime> calledProperty() {
        return called;
    }

    public ObjectProperty<@Nullable LocalTime> endedProperty() {
        return ended;
    }

    /** What was written, the newest first. */
    public ObservableList<Done> done() {
        return done;
    }

    public StringProperty problemProperty() {
        return problem;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    /** Changes whenever the next line may be typed. */
    public LongProperty nextCallsProperty() {
        return nextCalls;
    }

    /** Writes the line; what is missing is said, and nothing typed is lost. */
    public void write() {
        LocalDate on = day.get();
        LocalTime came = arrived.get();
        int number = ticket.get().strip().matches("\\d{1,4}") ? Integer.parseInt(ticket.get().strip()) : 0;
        if (busy.get() || on == null || came == null || number == 0 || who.get().isBlank()) {
            problem.set(busy.get() ? "" : messages.text("shift.paper.missing"));
            return;
        }
        PaperDesk.Line line = new PaperDesk.Line(on, number, who.get().strip(), came, called.get(), ended.get());
        busy.set(true);
        problem.set("");
        tasks.run(REPLAY, progress -> desk.replay(line)).onDone(visit -> {
            done.addFirst(new Done("P-%02d".formatted(number), line.who(), times(line),
                    messages.text(visit.state().word())));
            ticket.set(String.valueOf(number + 1));
            who.set("");
            arrived.set(null);
            called.set(null);
            ended.set(null);
            nextCalls.set(nextCalls.get() + 1);
        }).onProblem(it -> problem.set(messages.text(it))).onEnd(() -> busy.set(false));
    }

    public void printTomorrow() {
        problem.set("");
        tasks.run(REPLAY, progress -> desk.printTomorrow(messages))
                .onDone(printed -> notifier.info("shift.paper.printed"))
                .onProblem(it -> problem.set(messages.text(it)));
    }

    private static String times(PaperDesk.Line line) {
        StringBuilder text = new StringBuilder(line.arrived().toString());
        for (LocalTime time : new LocalTime[]{line.called(), line.ended()}) {
            text.append(time == null ? "" : " · " + time);
        }
        return text.toString();
    }
}
