package mx.ventanilla.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file of the size to set aside, of random bytes, because some file systems keep zeros in no room at all. */
final class BallastFile implements Ballast {
    private static final Logger LOG = LoggerFactory.getLogger(BallastFile.class);
    private static final int STEP = 1 << 20;
    private final Path file;
    private final long bytes;

    BallastFile(Path file, long bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    @Override
    public long missing() {
        return Math.max(0, bytes - size());
    }

    @Override
    public boolean release() {
        try {
            boolean released = Files.deleteIfExists(file);
            if (released) {
                LOG.warn("disk full: the ballast of {} bytes was given back", bytes);
            }
            return released;
        } catch (IOException e) {
            LOG.error("ballast not given back: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /** Makes the file when it is missing or has another size; leaves none behind when there is no room for it. */
    void fill() {
        if (size() == bytes) {
            return;
        }
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            write(next);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("no ballast: {}", e.getClass().getSimpleName());
            discard(next);
        }
    }

    private void write(Path next) throws IOException {
        byte[] block = new byte[STEP];
        SplittableRandom random = new SplittableRandom(bytes);
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (long left = bytes; left > 0; left -= STEP) {
                random.nextBytes(block);
                ByteBuffer part = ByteBuffer.wrap(block, 0, (int) Math.min(STEP, left));
                while (part.hasRemaining()) {
                    channel.write(part);
                }
            }
            channel.force(true);
        }
    }

    private static void discard(Path next) {
        try {
            Files.deleteIfExists(next);
        } catch (IOException e) {
            LOG.error("unfinished ballast not removed: {}", e.getClass().getSimpleName());
        }
    }

    private long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
