package mx.ventanilla.visit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.print.PagePicture;
import org.jspecify.annotations.Nullable;

/** A paper of the desk, a slip or a note: seen, printed, kept as a file. */
public final class SlipViewModel {
    static final String DRAW = "reception.task.slip";
    static final String PRINT = "reception.task.print";

    private final ReceptionDesk desk;
    private final TaskRunner tasks;
    private final Notifier notifier;
    private final ObjectProperty<@Nullable PagePicture> picture = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringProperty title = new SimpleStringProperty("reception.slip.title");
    private @Nullable Paper paper;

    /** One document: how it is drawn, how printed, and its words. */
    private record Paper(Supplier<byte[]> page, Runnable printing, String words) {}

    SlipViewModel(ReceptionDesk desk, TaskRunner tasks, Notifier notifier) {
        this.desk = desk;
        this.tasks = tasks;
        this.notifier = notifier;
    }

    /** The page as it will be printed, null until it is drawn. */
    public ObjectProperty<@Nullable PagePicture> pictureProperty() {
        return picture;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    /** Message key of what the document is called. */
    public StringProperty titleProperty() {
        return title;
    }

    /** Name proposed for the document's file. */
    public String fileName() {
        return paper == null ? "" : paper.words() + ".fileName";
    }

    void open(UUID visit) {
        open(new Paper(() -> desk.slip(visit), () -> desk.print(visit), "reception.slip"));
    }

    /** The note for a patient who is not covered: where to go and what to bring. */
    void openDirections(UUID patient) {
        open(new Paper(() -> desk.directions(patient), () -> desk.printDirections(patient), "reception.directions"));
    }

    private void open(Paper wanted) {
        paper = wanted;
        title.set(wanted.words() + ".title");
        picture.set(null);
        busy.set(true);
        tasks.run(DRAW, progress -> PagePicture.of(wanted.page().get())).onDone(drawn -> {
            if (wanted.equals(paper)) {
                picture.set(drawn);
            }
        }).onEnd(() -> busy.set(false));
    }

    /** Prints at once where the desk is set up so; trouble is told and the arrival stays registered. */
    void arrived(Arrival arrival) {
        if (desk.printsByItself()) {
            tasks.run(PRINT, progress -> desk.printUnasked(arrival.visitId()));
        }
    }

    public void print() {
        Paper shown = paper;
        if (shown != null) {
            print(shown.printing(), () -> notifier.info(shown.words() + ".printed"));
        }
    }

    /** Writes the page to a file that the person chose. */
    public void save(Path file) {
        Paper shown = paper;
        if (shown != null) {
            tasks.run(DRAW, progress -> write(file, shown.page().get()))
                    .onDone(saved -> notifier.info("reception.slip.saved", saved.getFileName().toString()));
        }
    }

    private void print(Runnable printing, Runnable after) {
        tasks.run(PRINT, progress -> {
            printing.run();
            return true;
        }).onDone(printed -> after.run());
    }

    private static Path write(Path file, byte[] pdf) {
        try {
            return Files.write(file, pdf);
        } catch (IOException unwritable) {
            throw Problem.of("reception.slip.unwritable");
        }
    }
}
