package mx.ventanilla.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/**
 * H2 file system {@code heads-last:}: the first sector of every write, which makes the rest of it valid, reaches the
 * disk only after the rest was forced. H2 proves a chunk by its head and tail alone; when a power cut loses a sector
 * between them, it opens a store that cannot be read. Public because H2 makes it through reflection.
 */
public final class HeadsLastFileSystem extends FilePathWrapper {
    private static final String SCHEME = "heads-last";
    private static final Map<String, HeadsLastChannel> OPEN = new ConcurrentHashMap<>();

    /** What an H2 address puts before the path; without this call H2 would not know the scheme. */
    public static String prefix() {
        FilePath.register(new HeadsLastFileSystem());
        return SCHEME + ":";
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    /** What is found counts from now on, so it is forced first: after a killed program some of it may not have been. */
    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel base = getBase().open(mode);
        if (mode.equals("r")) {
            return base;
        }
        base.force(true);
        HeadsLastChannel channel = new HeadsLastChannel(base, () -> OPEN.remove(name));
        OPEN.put(name, channel);
        return channel;
    }

    /** The open file of this name, null when there is none that is written to. */
    static @Nullable HeadsLastChannel openFile(String name) {
        return OPEN.get(FilePath.get(name).toString());
    }
}
