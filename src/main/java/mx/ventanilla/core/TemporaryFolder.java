package mx.ventanilla.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that goes away with everything in it. */
public final class TemporaryFolder implements AutoCloseable {
    private final Path path;

    /** Where the system keeps what is not to last. */
    public TemporaryFolder(String prefix) {
        this(Path.of(System.getProperty("java.io.tmpdir")), prefix);
    }

    public TemporaryFolder(Path parent, String prefix) {
        try {
            path = Files.createTempDirectory(parent, prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        delete(path);
    }

    /** Deletes a folder and everything in it. */
    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
