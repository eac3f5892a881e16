package mx.ventanilla.sync.screen;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks the person for a file on the stick. */
public interface StickFiles {
    Optional<Path> toWrite(@Nullable Window owner, String title, String name);

    Optional<Path> toRead(@Nullable Window owner, String title);
}
