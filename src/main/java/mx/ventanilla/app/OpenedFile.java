package mx.ventanilla.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file that was opened from the system, until somebody in front of the window can take it. */
final class OpenedFile {
    private @Nullable Path file;

    void bring(Path opened) {
        file = opened;
    }

    /** Says at the sign-in what waits behind it. */
    void announceAt(@Nullable Entrance entrance) {
        if (entrance != null && file != null) {
            entrance.announce(file);
        }
    }

    /** Hands it on, once. */
    void deliverTo(Workplace workplace) {
        Path waiting = file;
        if (waiting != null) {
            file = null;
            workplace.receive(waiting);
        }
    }
}
