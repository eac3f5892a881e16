package mx.ventanilla.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import mx.ventanilla.support.TestStores;

/** A new store with its tables, closed, to be copied instead of made again. */
final class ClosedStore {
    private static final String NAME = "store";
    private final Path folder;

    private ClosedStore(Path folder) {
        this.folder = folder;
    }

    static ClosedStore in(Path folder) {
        TestStores.create(StoreLocation.LocalFile.of(folder.resolve(NAME)), Clock.systemUTC()).close();
        return new ClosedStore(folder);
    }

    /** What this folder holds, such as a disk after a power cut. */
    static ClosedStore found(Path folder) {
        return new ClosedStore(folder);
    }

    Path file() {
        return folder.resolve(NAME + ".mv.db");
    }

    ClosedStore copyTo(Path target) throws IOException {
        Files.copy(file(), target.resolve(NAME + ".mv.db"));
        return new ClosedStore(target);
    }

    Database open() {
        return TestStores.open(StoreLocation.LocalFile.of(folder.resolve(NAME)), Clock.systemUTC());
    }

    /** Opens it beneath another file system of H2, after the same care for its tail. */
    Database open(String scheme) {
        TailPadding.apply(file());
        return TestStores.open(new StoreLocation.LocalFile(folder.resolve(NAME), scheme), Clock.systemUTC());
    }
}
