package mx.ventanilla.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2 file system {@code heads-last:}: the first sector of every write, which makes the rest of it valid, reaches the
 * disk only after the rest was forced. H2 proves a chunk by its head and tail alone; when a power cut loses a sector
 * between them, it opens a store that cannot be read. Public because H2 makes it through reflection.
 */
public final class HeadsLastFileSystem extends FilePathWrapper {
    private static final String SCHEME = "heads-last";

    /** What an H2 address puts before the path; without this call H2 would not know the scheme. */
    public static String prefix() {
        FilePath.register(new HeadsLastFileSystem());
        return SCHEME + ":";
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel base = getBase().open(mode);
        return mode.equals("r") ? base : new HeadsLastChannel(base);
    }
}
