package mx.ventanilla.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How another process reaches the window that has the folder open. May be called on any thread. */
public interface WindowDoor {
    /** Puts the window before all others. */
    void comeForward(@Nullable Path file);
}
