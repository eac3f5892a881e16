package mx.ventanilla.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Puts another file in the place of a closed store and keeps the one that was there. */
final class StoreSwap {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);

    private StoreSwap() {}

    /**
     * At every moment there is a whole store in the place: the old one gets its second name before the new one takes the
     * first.
     *
     * @return where the old store lies now; null when there was none
     */
    static @Nullable Path replace(Path present, Path next, Instant now) throws IOException {
        Path aside = null;
        if (Files.exists(present)) {
            aside = freeName(present.resolveSibling(present.getFileName() + ".before-restore-" + STAMP.format(now)));
            nameAlso(present, aside);
        }
        Files.move(next, present, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        ForcedFiles.forceFolder(present);
        return aside;
    }

    private static Path freeName(Path wanted) {
        Path free = wanted;
        for (int n = 2; Files.exists(free); n++) {
            free = wanted.resolveSibling(wanted.getFileName() + "-" + n);
        }
        return free;
    }

    /** By a link where the file system has them, else by a copy. */
    private static void nameAlso(Path present, Path aside) throws IOException {
        try {
            Files.createLink(aside, present);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(present, aside);
            ForcedFiles.force(aside);
        }
    }
}
