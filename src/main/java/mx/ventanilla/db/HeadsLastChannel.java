package mx.ventanilla.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/**
 * A file of H2 whose chunks keep their first sector in memory until the rest was forced, and whose store header follows
 * the chunks it points at: its second copy with their heads, its first copy when these were forced. So one copy is
 * whole at every moment, and points at a whole chunk; and a chunk is on disk before the next one is written, but for the
 * making of a new file and the closing, in which H2 itself asks for the forces that it needs. Reads see everything.
 */
final class HeadsLastChannel extends FileBaseDefault {
    /** What a disk writes whole or not at all. */
    private static final int SECTOR = 512;
    /** H2 writes its header twice, in two blocks, at the file's beginning or after the salt of an encrypted file. */
    private static final int BLOCK = 4096;
    private static final int HEADER = 2 * BLOCK;
    /** H2 writes over nothing that is younger than 45 s. */
    private static final long NEW_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final FileChannel base;
    private final Runnable whenClosed;
    private final ReentrantLock forcing = new ReentrantLock();
    /** Heads of {@link #SECTOR} bytes and at most one header of {@link #HEADER} bytes, by position. */
    private final NavigableMap<Long, byte[]> held = new ConcurrentSkipListMap<>();
    /** A force has failed: nothing more may be written, least of all the heads of what the disk may have dropped. */
    private volatile boolean failed;
    private volatile Runnable afterBody = () -> {};
    private final long opened = System.nanoTime();
    private volatile boolean promised;
    private volatile boolean closing;

    HeadsLastChannel(FileChannel base, Runnable whenClosed) throws IOException {
        this.base = base;
        this.whenClosed = whenClosed;
        this.promised = base.size() > 0;
    }

    /** From now on H2 puts the file in order before it closes it. */
    void beginToClose() {
        afterBody = () -> {};
        closing = true;
    }

    /** @param act called after each body of a chunk, before H2 decides whether the header follows */
    void afterBody(Runnable act) {
        afterBody = act;
    }

    /** Takes what is held before it reads, so that a head released meanwhile is found in one place or the other. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // readers need not wait for a writer
    public int read(ByteBuffer target, long position) throws IOException {
        int start = target.position();
        Map<Long, byte[]> within = held.isEmpty()
                ? Map.of()
                : new TreeMap<>(held.subMap(position - HEADER, false, position + target.remaining(), false));
        int length = base.read(target, position);
        within.forEach((place, bytes) -> {
            int from = (int) Math.max(0, position - place);
            int at = (int) Math.max(0, place - position);
            int count = Math.min(bytes.length - from, length - at);
            if (count > 0) {
                target.put(start + at, bytes, from, count);
            }
        });
        return length;
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // a force waits for none that waits for it
    public int write(ByteBuffer source, long position) throws IOException {
        requireSound();
        int length = source.remaining();
        if (position <= BLOCK && length == HEADER && base.size() >= position + HEADER) {
            hold(position, bytes(source, HEADER));
        } else if (length <= SECTOR || position % SECTOR != 0 || length % SECTOR != 0) {
            writeAtOnce(source, position);
        } else {
            if (isInUse() && !held.tailMap((long) BLOCK, false).isEmpty()) {
                force(false);
            }
            writeChunk(source, position);
            afterBody.run();
        }
        return length;
    }

    private boolean isInUse() {
        return !closing && (promised || System.nanoTime() - opened > NEW_NANOS);
    }

    private synchronized void hold(long position, byte[] header) {
        held.put(position, header);
    }

    private synchronized void writeAtOnce(ByteBuffer source, long position) throws IOException {
        writeHeadsAndSecondCopy(held);
        writeFirstCopy(held);
        writeFully(source, position);
    }

    private synchronized void writeChunk(ByteBuffer source, long position) throws IOException {
        int length = source.remaining();
        byte[] head = bytes(source, SECTOR);
        writeFully(source, position + SECTOR);
        held.subMap(position, position + length).clear();
        held.put(position, head);
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
        held.tailMap(Math.max(HEADER, size - SECTOR), false).clear();
        base.truncate(size);
    }

    /** Two forces: the first covers everything but what was held when it began, the second this. */
    @Override
    public void force(boolean metaData) throws IOException {
        forcing.lock();
        try {
            requireSound();
            forceInOrder(metaData);
            promised = true;
        } catch (IOException e) {
            failed = true;
            throw e;
        } finally {
            forcing.unlock();
        }
    }

    private void forceInOrder(boolean metaData) throws IOException {
        Map<Long, byte[]> now = snapshot();
        base.force(metaData);
        if (!now.isEmpty()) {
            writeHeadsAndSecondCopy(now);
            base.force(metaData);
            writeFirstCopy(now);
        }
    }

    private void requireSound() throws IOException {
        if (failed) {
            throw new IOException("an earlier force has failed");
        }
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
        try {
            if (!failed) {
                force(true);
                base.force(true);
            }
        } finally {
            whenClosed.run();
            base.close();
        }
    }

    private synchronized Map<Long, byte[]> snapshot() {
        return new TreeMap<>(held);
    }

    /** A head that was replaced since belongs to a chunk that is gone; a header is written though a newer one waits. */
    private synchronized void writeHeadsAndSecondCopy(Map<Long, byte[]> now) throws IOException {
        for (Map.Entry<Long, byte[]> entry : now.entrySet()) {
            long place = entry.getKey();
            byte[] bytes = entry.getValue();
            if (bytes.length == HEADER) {
                writeFully(ByteBuffer.wrap(bytes, BLOCK, BLOCK), place + BLOCK);
            } else if (held.replace(place, bytes, bytes)) {
                writeFully(ByteBuffer.wrap(bytes), place);
                held.remove(place);
            }
        }
    }

    private synchronized void writeFirstCopy(Map<Long, byte[]> now) throws IOException {
        for (Map.Entry<Long, byte[]> entry : now.entrySet()) {
            if (entry.getValue().length == HEADER) {
                writeFully(ByteBuffer.wrap(entry.getValue(), 0, BLOCK), entry.getKey());
                held.remove(entry.getKey(), entry.getValue());
            }
        }
    }

    private static byte[] bytes(ByteBuffer source, int count) {
        byte[] bytes = new byte[count];
        source.get(bytes);
        return bytes;
    }

    private void writeFully(ByteBuffer source, long position) throws IOException {
        long at = position;
        while (source.hasRemaining()) {
            at += base.write(source, at);
        }
    }
}
