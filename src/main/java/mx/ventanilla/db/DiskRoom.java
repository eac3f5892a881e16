package mx.ventanilla.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import mx.ventanilla.core.Problem;
import org.jspecify.annotations.Nullable;

/** How much room the store's disk has left, and what may still be written there (sync.md section 1). */
public final class DiskRoom {
    /** From the most room to the least. */
    public enum Level {
        /** Everything is written. */
        AMPLE,
        /** Less than 1 GiB: what can wait is refused. */
        SHORT,
        /** Less than 300 MiB: urgent arrivals and closing only. */
        CRITICAL
    }

    private static final long MIB = 1L << 20;
    private static final long SHORT_BELOW = 1024 * MIB;
    private static final long CRITICAL_BELOW = 300 * MIB;
    /** Hundredths of the disk that the ballast takes at most. */
    private static final long LARGEST_SHARE = 2;

    private final @Nullable Path folder;
    private volatile Volume volume;
    private volatile Ballast ballast = Ballast.NONE;

    private DiskRoom(@Nullable Path folder, Volume volume) {
        this.folder = folder;
        this.volume = volume;
    }

    public static DiskRoom of(StoreLocation location) {
        return switch (location) {
            case StoreLocation.LocalFile file -> {
                Path folder = Objects.requireNonNull(file.path().toAbsolutePath().getParent());
                yield new DiskRoom(folder, Volume.of(folder));
            }
            case StoreLocation.SharedServer server -> new DiskRoom(null, Volume.endless());
        };
    }

    public Level level() {
        long free = free();
        return free < CRITICAL_BELOW ? Level.CRITICAL : free < SHORT_BELOW ? Level.SHORT : Level.AMPLE;
    }

    /** Why the room is not ample, as a sentence; null when it is. */
    public @Nullable Problem shortage() {
        return switch (level()) {
            case AMPLE -> null;
            case SHORT -> Problem.of("store.room.short", free() / MIB);
            case CRITICAL -> Problem.of("store.room.critical", free() / MIB);
        };
    }

    /** Refuses what has to wait for more room. */
    public void require(Purpose purpose) {
        Problem shortage = shortage();
        if (shortage != null && !purpose.isDoneAt(level())) {
            throw shortage;
        }
    }

    /** The same for a file that goes to this disk; one on another disk is not refused. */
    void requireFor(Purpose purpose, Path file) {
        if (isHere(file)) {
            require(purpose);
        }
    }

    /**
     * Sets room aside in a file beside the store, unless there is too little; takes seconds. Of the bytes wanted it is at
     * most two hundredths of the disk.
     */
    public void setAside(long wanted) {
        Path place = folder;
        if (place == null || wanted == 0) {
            return;
        }
        BallastFile file = new BallastFile(place.resolve("ballast"),
                Math.min(wanted, volume.total() / 100 * LARGEST_SHARE));
        if (volume.usable() > SHORT_BELOW + file.missing()) {
            file.fill();
        }
        ballast = file;
    }

    /** The disk is full: gives back what was set aside. True when there was something. */
    boolean alarm() {
        return ballast.release();
    }

    void measure(Volume measured) {
        volume = measured;
    }

    void keep(Ballast kept) {
        ballast = kept;
    }

    /** What lacks of the ballast is not free: it must be made good first. */
    private long free() {
        return Math.max(0, volume.usable() - ballast.missing());
    }

    private boolean isHere(Path file) {
        Path place = folder;
        Path target = file.toAbsolutePath().getParent();
        try {
            return place != null && target != null && Files.isDirectory(target)
                    && Files.getFileStore(target).equals(Files.getFileStore(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
