package mx.ventanilla.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Copies of a local store. */
public final class Backup {
    private Backup() {}

    /** Keeps {@code store.mv.db.before-migration} beside the store, on disk before this returns. */
    static void copyBeforeMigration(Path storeFile) throws IOException {
        Path copy = storeFile.resolveSibling(storeFile.getFileName() + ".before-migration");
        Files.copy(storeFile, copy, StandardCopyOption.REPLACE_EXISTING);
        force(copy);
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
