package mx.ventanilla.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import mx.ventanilla.core.TemporaryFolder;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Folders that live as long as the tests run, and leave nothing behind; those of {@code @TempDir} too. In memory where the
 * system has a folder for that and room in it: a force costs nothing there, and what tests say of forces they say of disks
 * of their own ({@link PowerCutDisk}).
 */
public final class TestFolders implements TempDirFactory {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 6L << 30;
    private static final String NAME = "ventanilla-tests-";
    private static final TemporaryFolder ALL = new TemporaryFolder(parent(),
            NAME + ProcessHandle.current().pid() + "-");

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestFolders::delete));
    }

    private static Path parent() {
        try {
            if (Files.isWritable(MEMORY)) {
                deleteWhatKilledRunsLeft();
                if (Files.getFileStore(MEMORY).getUsableSpace() >= ROOM) {
                    return MEMORY;
                }
            }
        } catch (IOException | UncheckedIOException notInMemory) {
            // then on the disk, as everywhere else
        }
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static void deleteWhatKilledRunsLeft() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(MEMORY, NAME + "*")) {
            for (Path folder : left) {
                long pid = Long.parseLong(folder.getFileName().toString().split("-")[2]);
                if (ProcessHandle.of(pid).isEmpty()) {
                    TemporaryFolder.delete(folder);
                }
            }
        }
    }

    private static void delete() {
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                ALL.close();
                return;
            } catch (UncheckedIOException stillWorkedIn) {
                Thread.onSpinWait(); // an engine that a test left open lets go in its own hook
            }
        }
    }

    /** A new empty folder. */
    public static Path create(String prefix) {
        try {
            return Files.createTempDirectory(ALL.path(), prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) {
        return create("junit");
    }
}
