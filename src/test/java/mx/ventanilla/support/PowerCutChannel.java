package mx.ventanilla.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/** One open file of a {@link PowerCutDisk}: reads see every write, the disk remembers which of them were forced. */
final class PowerCutChannel extends FileBaseDefault {
    private final PowerCutDisk disk;
    private final Path path;
    private final FileChannel base;

    PowerCutChannel(PowerCutDisk disk, Path path, FileChannel base) throws IOException {
        this.disk = disk;
        this.path = path;
        this.base = base;
        disk.opened(path, base);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        disk.requirePower();
        return base.read(target, position);
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        return disk.write(path, base, source, position);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        disk.truncate(path, base, size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
        disk.force(path);
    }

    @Override
    public long size() throws IOException {
        return base.size();
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return base.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        base.close();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
