package mx.ventanilla.db;

import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A backup that is now the store.
 *
 * @param aside where the store before it lies; null when there was none
 * @param lastSeq number of the last change that it holds
 */
public record RestoreReport(@Nullable Path aside, UUID epoch, long rows, long lastSeq) {}
