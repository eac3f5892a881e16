package mx.ventanilla.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import mx.ventanilla.support.DiskEvent.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A folder treated as a disk of its own: it remembers what was forced and what was only written, can be cut off, be
 * full and be slow, and keeps the time-ordered log of its events.
 */
public final class PowerCutDisk implements AutoCloseable {
    private static final Map<Path, PowerCutDisk> DISKS = new ConcurrentHashMap<>();

    private final Path root;
    private final Map<Path, FileState> files = new TreeMap<>();
    private final List<DiskEvent> events = new ArrayList<>();
    private LongConsumer watcher = event -> {};
    private long order;
    private long forces;
    private long room = Long.MAX_VALUE;
    private long forceNanos;
    private boolean off;
    private boolean checkpointsLeftOut;
    private int forcesToPass;
    private int forcesToFail;

    private PowerCutDisk(Path root) {
        this.root = root;
    }

    public static PowerCutDisk at(Path folder) {
        PowerCutDisk disk = new PowerCutDisk(folder.toAbsolutePath());
        DISKS.put(disk.root, disk);
        return disk;
    }

    static @Nullable PowerCutDisk holding(Path file) {
        Path folder = file;
        while (folder != null && !DISKS.containsKey(folder)) {
            folder = folder.getParent();
        }
        return folder == null ? null : DISKS.get(folder);
    }

    /** Called under the disk's lock before each write and at each begin and end of a force, with its number from 1. */
    public synchronized void watch(LongConsumer watcher) {
        this.watcher = watcher;
    }

    /** How long a force takes; 0 unless set. */
    public synchronized void forcesTake(Duration time) {
        forceNanos = time.toNanos();
    }

    /** Lets files grow by this many bytes more, then the disk is full. */
    public synchronized void leaveRoom(long bytes) {
        room = bytes;
    }

    /**
     * After some good ones, so many forces are answered with an error. What they were for can still be read and never
     * reaches the disk, not even by a later force, as on Linux.
     */
    public synchronized void failForces(int good, int bad) {
        forcesToPass = good;
        forcesToFail = bad;
    }

    /** From now on nothing can be read, written or forced, as for a program whose computer has lost power. */
    public synchronized void turnOff() {
        off = true;
    }

    /** A program that forgets to force: {@link WatchedDriver} runs no checkpoint of its. */
    public synchronized void leaveCheckpointsOut() {
        checkpointsLeftOut = true;
    }

    synchronized boolean leavesCheckpointsOut() {
        return checkpointsLeftOut;
    }

    public synchronized DiskImage image() {
        Map<Path, FileState> copy = new TreeMap<>();
        files.forEach((path, state) -> copy.put(path, state.copy()));
        return new DiskImage(root, copy);
    }

    public synchronized long forces() {
        return forces;
    }

    public synchronized List<DiskEvent> events() {
        return List.copyOf(events);
    }

    /** Notes what the calling thread of the program did, among what the disk did. */
    public synchronized void note(Kind kind) {
        events.add(new DiskEvent(++order, kind, Thread.currentThread().threadId()));
    }

    @Override
    public void close() {
        DISKS.remove(root, this);
    }

    synchronized void requirePower() throws IOException {
        if (off) {
            throw new IOException("Input/output error");
        }
    }

    synchronized void opened(Path path, FileChannel base) throws IOException {
        requirePower();
        if (!files.containsKey(path)) {
            files.put(path, new FileState(content(base)));
        }
    }

    synchronized void deleted(Path path) {
        files.remove(path);
    }

    synchronized void moved(Path from, Path to) {
        FileState state = files.remove(from);
        if (state != null) {
            files.put(to, state);
        }
    }

    synchronized int write(Path path, FileChannel base, ByteBuffer source, long at) throws IOException {
        requirePower();
        happened(Kind.WRITE);
        long growth = Math.max(0, at + source.remaining() - base.size());
        if (growth > room) {
            throw new IOException("No space left on device");
        }
        room -= room == Long.MAX_VALUE ? 0 : growth;
        byte[] bytes = new byte[source.remaining()];
        source.duplicate().get(bytes);
        state(path).write(at, bytes);
        return base.write(source, at);
    }

    synchronized void truncate(Path path, FileChannel base, long size) throws IOException {
        requirePower();
        room += room == Long.MAX_VALUE ? 0 : Math.max(0, base.size() - size);
        state(path).truncate(size);
        base.truncate(size);
    }

    void force(Path path) throws IOException {
        long covered;
        long nanos;
        synchronized (this) {
            requirePower();
            happened(Kind.FORCE_BEGUN);
            covered = state(path).newest();
            nanos = forceNanos;
        }
        if (nanos > 0) {
            LockSupport.parkNanos(nanos);
        }
        synchronized (this) {
            requirePower();
            failForce(path, covered);
            happened(Kind.FORCE_ENDED);
            state(path).settle(covered);
            forces++;
        }
    }

    private void failForce(Path path, long covered) throws IOException {
        if (forcesToPass > 0) {
            forcesToPass--;
        } else if (forcesToFail > 0) {
            forcesToFail--;
            state(path).drop(covered);
            throw new IOException("Input/output error");
        }
    }

    private static byte[] content(FileChannel base) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(base.size()));
        int read = 0;
        while (read >= 0 && content.hasRemaining()) {
            read = base.read(content, content.position());
        }
        return content.array();
    }

    private FileState state(Path path) throws IOException {
        FileState state = files.get(path);
        if (state == null) {
            throw new IOException("Not open: " + path);
        }
        return state;
    }

    private void happened(Kind kind) {
        note(kind);
        watcher.accept(order);
    }
}
