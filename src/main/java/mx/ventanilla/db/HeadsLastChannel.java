package mx.ventanilla.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/** A file whose writes keep their first sector in memory until everything else was forced; reads see all of it. */
final class HeadsLastChannel extends FileBaseDefault {
    /** What a disk writes whole or not at all. */
    private static final int SECTOR = 512;

    private final FileChannel base;
    private final NavigableMap<Long, byte[]> heads = new ConcurrentSkipListMap<>();

    HeadsLastChannel(FileChannel base) {
        this.base = base;
    }

    /** Takes the heads before it reads, so that one released meanwhile is found in one place or the other. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // readers need not wait for a writer
    public int read(ByteBuffer target, long position) throws IOException {
        int start = target.position();
        Map<Long, byte[]> within = heads.isEmpty() ? Map.of()
                : new TreeMap<>(heads.subMap(position - SECTOR, false, position + target.remaining(), false));
        int length = base.read(target, position);
        within.forEach((place, head) -> {
            int from = (int) Math.max(0, position - place);
            int at = (int) Math.max(0, place - position);
            if (at < length) {
                target.put(start + at, head, from, Math.min(SECTOR - from, length - at));
            }
        });
        return length;
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
        int length = source.remaining();
        if (length <= SECTOR || position % SECTOR != 0 || length % SECTOR != 0) {
            release(held());
            writeFully(source, position);
            return length;
        }
        byte[] head = new byte[SECTOR];
        source.get(head);
        writeFully(source, position + SECTOR);
        heads.subMap(position, position + length).clear();
        heads.put(position, head);
        return length;
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
        heads.tailMap(size - SECTOR, false).clear();
        base.truncate(size);
    }

    /** Two forces: the first covers everything but the heads that were held when it began, the second these. */
    @Override
    public void force(boolean metaData) throws IOException {
        Map<Long, byte[]> held = held();
        if (!held.isEmpty()) {
            base.force(metaData);
            release(held);
        }
        base.force(metaData);
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
            force(true);
        } finally {
            base.close();
        }
    }

    private synchronized Map<Long, byte[]> held() {
        return new TreeMap<>(heads);
    }

    /** Writes these heads, but not one that was replaced since they were asked for. */
    private synchronized void release(Map<Long, byte[]> held) throws IOException {
        for (Map.Entry<Long, byte[]> head : held.entrySet()) {
            if (heads.replace(head.getKey(), head.getValue(), head.getValue())) {
                writeFully(ByteBuffer.wrap(head.getValue()), head.getKey());
                heads.remove(head.getKey());
            }
        }
    }

    private void writeFully(ByteBuffer source, long position) throws IOException {
        long at = position;
        while (source.hasRemaining()) {
            at += base.write(source, at);
        }
    }
}
