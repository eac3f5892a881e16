package mx.ventanilla.visit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.print.PagePicture;
import org.jspecify.annotations.Nullable;

/** The slip of an arrival: seen, printed, kept as a file. */
public final class SlipViewModel {
    static final String DRAW = "reception.task.slip";
    static final String PRINT = "reception.task.print";

    private final ReceptionDesk desk;
    private final TaskRunner tasks;
    private final Notifier notifier;
    private final ObjectProperty<@Nullable PagePicture> picture = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private @Nullable UUID visitId;

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

    void open(UUID visit) {
        visitId = visit;
        picture.set(null);
        busy.set(true);
        tasks.run(DRAW, progress -> PagePicture.of(desk.slip(visit))).onDone(drawn -> {
            if (visit.equals(visitId)) {
                picture.set(drawn);
            }
        }).onEnd(() -> busy.set(false));
    }

    /** Prints at once where the desk is set up so; trouble is told and the arrival stays registered. */
    void arrived(Arrival arrival) {
        if (desk.printsByItself()) {
            print(arrival.visitId(), () -> {});
        }
    }

    public void print() {
        UUID visit = visitId;
        if (visit != null) {
            print(visit, () -> notifier.info("reception.slip.printed"));
        }
    }

    /** Writes the page to a file that the person chose. */
    public void save(Path file) {
        UUID visit = visitId;
        if (visit != null) {
            tasks.run(DRAW, progress -> write(file, desk.slip(visit)))
                    .onDone(saved -> notifier.info("reception.slip.saved", saved.getFileName().toString()));
        }
    }

    private void print(UUID visit, Runnable after) {
        tasks.run(PRINT, progress -> {
            desk.print(visit);
            return visit;
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
