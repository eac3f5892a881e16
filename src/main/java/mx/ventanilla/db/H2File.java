package mx.ventanilla.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/** What H2 keeps a local store in, beneath its tables. For the pinned version only: none of it is promised by H2. */
final class H2File {
    private static final int VERSIONS = 16;
    /** The mark of a clean end: H2 takes it off before it writes a header, and writes one whenever there was a mark. */
    private static final String CLEAN = "clean";

    private H2File() {}

    /** The open store of the administrator's connection. */
    static MVStore of(Connection owner) throws SQLException {
        return ((SessionLocal) owner.unwrap(JdbcConnection.class).getSession()).getDatabase().getStore().getMvStore();
    }

    /**
     * Makes H2 keep what a power cut may go back to. By itself it writes over a chunk as soon as the present state does
     * without it and it is 45 s old, though the state on disk needs it; and it finds the newest chunk by way of older ones,
     * which may be written over before the header is on disk that does without them. So the space of the last versions is
     * kept, and each chunk is followed by a header that points at it; that one is on disk before the next is written is the
     * channel's part.
     */
    static void keepWhatIsOnDisk(Connection owner) throws SQLException {
        MVStore store = of(owner);
        if (!store.isReadOnly()) {
            String name = Objects.requireNonNull(store.getFileStore()).getFileName();
            HeadsLastChannel channel = Objects.requireNonNull(HeadsLastFileSystem.openFile(name));
            store.setVersionsToKeep(VERSIONS);
            channel.afterBody(() -> store.getStoreHeader().put(CLEAN, 1));
        }
    }

    /** Lets H2 put the file in order in its own way; everything is on disk by now. */
    static void beginToClose(Connection owner) throws SQLException {
        MVStore store = of(owner);
        if (!store.isClosed() && !store.isReadOnly()) {
            String name = Objects.requireNonNull(store.getFileStore()).getFileName();
            Objects.requireNonNull(HeadsLastFileSystem.openFile(name)).beginToClose();
        }
    }
}
