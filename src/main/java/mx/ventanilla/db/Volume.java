package mx.ventanilla.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** The disk that something lies on, in bytes. */
interface Volume {
    /** What this user may still write. */
    long usable();

    long total();

    /** The disk of a folder; the nearest one above it when it is not there yet. */
    static Volume of(Path folder) {
        Path present = folder.toAbsolutePath();
        while (!Files.exists(present) && present.getParent() != null) {
            present = present.getParent();
        }
        try {
            FileStore store = Files.getFileStore(present);
            return new Volume() {
                @Override
                public long usable() {
                    return ask(store::getUsableSpace);
                }

                @Override
                public long total() {
                    return ask(store::getTotalSpace);
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a store that lies on a server. */
    static Volume endless() {
        return new Volume() {
            @Override
            public long usable() {
                return Long.MAX_VALUE;
            }

            @Override
            public long total() {
                return Long.MAX_VALUE;
            }
        };
    }

    private static long ask(Question question) {
        try {
            return question.answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One question to the file system. */
    @FunctionalInterface
    interface Question {
        long answer() throws IOException;
    }
}
