package mx.ventanilla.visit.waitingroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Remembers on this PC whether the waiting room's screen is shown, so that it comes back after a crash or a power cut.
 *
 * @param file exists while the screen is wanted
 */
public record DisplayMemory(Path file) {
    public boolean isWanted() {
        return Files.exists(file);
    }

    void want() {
        try {
            if (!isWanted()) {
                Files.createFile(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
