package mx.ventanilla.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mx.ventanilla.core.TemporaryFolder;

/** Folders that live as long as the tests run, and leave nothing behind. */
public final class TestFolders {
    private static final TemporaryFolder ALL = new TemporaryFolder("ventanilla-tests");

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestFolders::delete));
    }

    private TestFolders() {}

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
}
