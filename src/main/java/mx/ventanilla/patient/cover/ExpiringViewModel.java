package mx.ventanilla.patient.cover;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;

/** The covers that end soon: whom to telephone, on screen and for a spreadsheet. */
public final class ExpiringViewModel {
    static final String TASK = "cover.expiring.task";
    /** How far ahead the list looks. */
    static final int DAYS = 30;

    private final PapersDesk papers;
    private final TaskRunner tasks;
    private final Notifier notifier;
    private final Messages messages;
    private final Clock clock;
    private final ObservableList<ExpiringCover> covers = FXCollections.observableArrayList();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /** @param clock in the unit's time zone */
    public ExpiringViewModel(PapersDesk papers, TaskRunner tasks, Notifier notifier, Messages messages, Clock clock) {
        this.papers = papers;
        this.tasks = tasks;
        this.notifier = notifier;
        this.messages = messages;
        this.clock = clock;
    }

    Messages messages() {
        return messages;
    }

    public ObservableList<ExpiringCover> covers() {
        return covers;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    /** The cells of a line, as in the file. */
    List<String> cells(ExpiringCover cover) {
        return ExpiringList.row(cover, LocalDate.now(clock));
    }

    public void load() {
        busy.set(true);
        tasks.run(TASK, progress -> papers.expiring(DAYS)).onDone(covers::setAll).onEnd(() -> busy.set(false));
    }

    /** Writes the list as it is now to a file that the person chose. */
    public void save(Path file) {
        LocalDate today = LocalDate.now(clock);
        tasks.run(TASK, progress -> papers.saveExpiring(DAYS, file, messages, today))
                .onDone(count -> notifier.info("cover.expiring.saved", count, String.valueOf(file.getFileName())));
    }
}
