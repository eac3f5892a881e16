package mx.ventanilla.support;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;

/** The forced bytes of one file and the changes since. Guarded by its disk. */
final class FileState {
    static final int SECTOR = 512;

    /** A write, or a truncation when there are no bytes; {@code number} counts the changes of the file. */
    record Change(long number, int at, byte[] bytes, boolean truncation) {}

    private final Bytes forced;
    private final Deque<Change> pending;
    private long changes;

    FileState(byte[] forced) {
        this.forced = new Bytes(forced);
        this.pending = new ArrayDeque<>();
    }

    private FileState(FileState source) {
        this.forced = new Bytes(source.forced.toArray());
        this.pending = new ArrayDeque<>(source.pending);
        this.changes = source.changes;
    }

    FileState copy() {
        return new FileState(this);
    }

    void write(long at, byte[] bytes) {
        pending.add(new Change(++changes, Math.toIntExact(at), bytes, false));
    }

    void truncate(long size) {
        pending.add(new Change(++changes, Math.toIntExact(size), new byte[0], true));
    }

    /** Number of the newest change, to be given to {@link #settle} when the force that began now has ended. */
    long newest() {
        return changes;
    }

    void settle(long upTo) {
        while (!pending.isEmpty() && pending.getFirst().number() <= upTo) {
            forced.apply(pending.removeFirst());
        }
    }

    /** Forgets the changes up to this one: they were never forced and never will be. */
    void drop(long upTo) {
        pending.removeIf(change -> change.number() <= upTo);
    }

    byte[] image(CutMode mode, RandomGenerator random) {
        return switch (mode) {
            case LOST -> forced.toArray();
            case TORN -> torn(random);
            case SHUFFLED -> shuffled(random);
            case HOLLOW -> hollow(random);
        };
    }

    private byte[] torn(RandomGenerator random) {
        Bytes image = new Bytes(forced.toArray());
        int whole = random.nextInt(pending.size() + 1);
        for (Change change : pending) {
            if (whole-- > 0) {
                image.apply(change);
            } else {
                int sectors = random.nextInt(change.bytes().length / SECTOR + 1);
                image.apply(part(change, 0, sectors * SECTOR));
                break;
            }
        }
        return image.toArray();
    }

    private byte[] shuffled(RandomGenerator random) {
        List<Change> sectors = new ArrayList<>();
        for (Change change : pending) {
            if (change.truncation()) {
                sectors.add(change);
            }
            for (int from = 0; from < change.bytes().length; from += SECTOR) {
                sectors.add(part(change, from, Math.min(change.bytes().length, from + SECTOR)));
            }
        }
        Collections.shuffle(sectors, java.util.Random.from(random));
        Bytes image = new Bytes(forced.toArray());
        for (Change sector : sectors.subList(0, random.nextInt(sectors.size() + 1))) {
            image.apply(sector);
        }
        return image.toArray();
    }

    private byte[] hollow(RandomGenerator random) {
        Bytes image = new Bytes(forced.toArray());
        for (Change change : pending) {
            int length = change.bytes().length;
            if (change.number() < changes || length == 0) {
                image.apply(change);
            } else {
                int missing = random.nextInt((length + SECTOR - 1) / SECTOR) * SECTOR;
                image.apply(part(change, 0, missing));
                image.apply(part(change, Math.min(length, missing + SECTOR), length));
            }
        }
        return image.toArray();
    }

    private static Change part(Change change, int from, int to) {
        return new Change(change.number(), change.at() + from, Arrays.copyOfRange(change.bytes(), from, to), false);
    }

    /** A file's content, which grows in large steps. */
    private static final class Bytes {
        private byte[] bytes;
        private int size;

        Bytes(byte[] content) {
            this.bytes = content;
            this.size = content.length;
        }

        void apply(Change change) {
            if (change.truncation()) {
                size = Math.min(size, change.at());
            } else if (change.bytes().length > 0) {
                write(change.at(), change.bytes());
            }
        }

        private void write(int at, byte[] source) {
            int end = at + source.length;
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
            }
            if (at > size) {
                Arrays.fill(bytes, size, at, (byte) 0);
            }
            System.arraycopy(source, 0, bytes, at, source.length);
            size = Math.max(size, end);
        }

        byte[] toArray() {
            return Arrays.copyOf(bytes, size);
        }
    }
}
