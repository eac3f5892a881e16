package mx.ventanilla.support;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2 file system {@code cut:}, which passes every file below a {@link PowerCutDisk} through that disk. Used as
 * {@code jdbc:h2:file:cut:/folder/name}, with or without {@code CIPHER=AES} above it. Made by H2 through reflection.
 */
public final class PowerCutFileSystem extends FilePathWrapper {
    private static final String SCHEME = "cut";

    /** What a JDBC address puts before the path; without this call H2 would not know the scheme. */
    public static String prefix() {
        FilePath.register(new PowerCutFileSystem());
        return SCHEME + ":";
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel base = getBase().open(mode);
        Path path = path();
        PowerCutDisk disk = PowerCutDisk.holding(path);
        return disk == null ? base : new PowerCutChannel(disk, path, base);
    }

    @Override
    public void delete() {
        super.delete();
        PowerCutDisk disk = PowerCutDisk.holding(path());
        if (disk != null) {
            disk.deleted(path());
        }
    }

    @Override
    public void moveTo(FilePath target, boolean replaceExisting) {
        Path from = path();
        super.moveTo(target, replaceExisting);
        PowerCutDisk disk = PowerCutDisk.holding(from);
        if (disk != null) {
            disk.moved(from, Path.of(((FilePathWrapper) target).unwrap().toString()));
        }
    }

    private Path path() {
        return Path.of(getBase().toString());
    }
}
