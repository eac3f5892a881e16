package mx.ventanilla.db;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import mx.ventanilla.core.Problem;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the store's errors into sentences. Logs the SQLState and nothing else: drivers print whole rows. */
final class StoreTrouble {
    private static final Logger LOG = LoggerFactory.getLogger(StoreTrouble.class);

    private static final Set<Integer> LOST = Set.of(ErrorCode.DATABASE_IS_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.CONNECTION_BROKEN_1, ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2);
    /** How the systems say it, in English and in Spanish. */
    private static final List<String> FULL = List.of("No space left", "not enough space", "No queda espacio",
            "Espacio en disco insuficiente", "quota exceeded");

    private StoreTrouble() {}

    /** True when a local store cannot go on and has to be opened again. */
    static boolean isLoss(SQLException e) {
        return LOST.contains(e.getErrorCode()) || noSpaceLeft(e);
    }

    static StoreLost.Cause causeOf(SQLException e) {
        return noSpaceLeft(e) ? StoreLost.Cause.NO_ROOM : StoreLost.Cause.DISK;
    }

    static Problem of(SQLException e) {
        LOG.error("store trouble, SQLState {} code {}", e.getSQLState(), e.getErrorCode());
        if (noSpaceLeft(e)) {
            return Problem.of("store.disk.full");
        }
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Problem.of("store.already.open");
            case ErrorCode.FILE_ENCRYPTION_ERROR_1 -> Problem.of("store.wrong.key");
            case ErrorCode.DATABASE_IS_CLOSED -> Problem.of("store.closed");
            case ErrorCode.FILE_CORRUPTED_1 -> Problem.of("store.damaged");
            case ErrorCode.LOCK_TIMEOUT_1 -> Problem.of("store.busy");
            default -> Problem.of("store.failed", String.valueOf(e.getSQLState()));
        };
    }

    static Problem of(IOException e) {
        LOG.error("store trouble, {}", e.getClass().getSimpleName());
        return noSpaceLeft(e) ? Problem.of("store.disk.full") : Problem.of("store.failed", "IO");
    }

    /**
     * What the store says of a row alone becomes a sentence; what ends the whole transaction, a conflict of locks or a
     * lost store, is thrown on as it is.
     */
    static RuntimeException ofRow(RuntimeException e) {
        SQLException cause = sqlCause(e);
        if (cause == null) {
            return e;
        }
        if (isLoss(cause) || !isOfRow(cause)) {
            throw e;
        }
        return of(cause);
    }

    /** Classes of SQLState that say that a value is not one, or that a constraint refuses it; and H2's own. */
    private static boolean isOfRow(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return e.getErrorCode() != ErrorCode.CONCURRENT_UPDATE_1
                && (state.startsWith("22") || state.startsWith("23") || state.startsWith("90"));
    }

    /** The driver's error beneath; null when there is none. */
    static @Nullable SQLException sqlCause(Throwable e) {
        for (@Nullable
        Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    static boolean noSpaceLeft(Throwable e) {
        for (@Nullable
        Throwable cause = e; cause != null; cause = cause.getCause()) {
            String text = cause.getMessage();
            if (cause instanceof IOException && text != null && FULL.stream().anyMatch(text::contains)) {
                return true;
            }
        }
        return false;
    }
}
