package mx.ventanilla.db;

import java.nio.file.Path;

/** Where a store is. */
public sealed interface StoreLocation {
    /**
     * An encrypted H2 file of this PC.
     *
     * @param path without the ending {@code .mv.db}
     * @param scheme H2's file-system scheme, {@code file:} but in the tests that cut the power
     */
    record LocalFile(Path path, String scheme) implements StoreLocation {
        public static LocalFile of(Path path) {
            return new LocalFile(path, "file:");
        }
    }

    /** A PostgreSQL database shared by the PCs of a unit. The address never comes from a person. */
    record SharedServer(String url, String user, String password) implements StoreLocation {
        @Override
        public String toString() {
            return "SharedServer[...]";
        }
    }
}
