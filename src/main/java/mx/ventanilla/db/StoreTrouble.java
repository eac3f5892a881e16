package mx.ventanilla.db;

import java.io.IOException;
import java.sql.SQLException;
import mx.ventanilla.core.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the store's errors into sentences. Logs the SQLState and nothing else: drivers print whole rows. */
final class StoreTrouble {
    private static final Logger LOG = LoggerFactory.getLogger(StoreTrouble.class);
    private static final int H2_ALREADY_OPEN = 90020;
    private static final int H2_WRONG_KEY = 90049;
    private static final int H2_LOCK_TIMEOUT = 50200;
    private static final int H2_CORRUPT = 90030;
    /** What H2 answers to everything after a write to its file has failed, until the store is opened again. */
    private static final int H2_CLOSED = 90098;

    private StoreTrouble() {}

    static Problem of(SQLException e) {
        LOG.error("store trouble, SQLState {} code {}", e.getSQLState(), e.getErrorCode());
        if (noSpaceLeft(e)) {
            return Problem.of("store.disk.full");
        }
        return switch (e.getErrorCode()) {
            case H2_ALREADY_OPEN -> Problem.of("store.already.open");
            case H2_WRONG_KEY -> Problem.of("store.wrong.key");
            case H2_CLOSED -> Problem.of("store.closed");
            case H2_CORRUPT -> Problem.of("store.damaged");
            case H2_LOCK_TIMEOUT -> Problem.of("store.busy");
            default -> Problem.of("store.failed", String.valueOf(e.getSQLState()));
        };
    }

    static Problem of(IOException e) {
        LOG.error("store trouble, {}", e.getClass().getSimpleName());
        return noSpaceLeft(e) ? Problem.of("store.disk.full") : Problem.of("store.failed", "IO");
    }

    private static boolean noSpaceLeft(Throwable e) {
        for (@Nullable
        Throwable cause = e; cause != null; cause = cause.getCause()) {
            String text = cause.getMessage();
            if (cause instanceof IOException && text != null && text.contains("No space left")) {
                return true;
            }
        }
        return false;
    }
}
