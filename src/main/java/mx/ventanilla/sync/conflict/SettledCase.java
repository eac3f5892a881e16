package mx.ventanilla.sync.conflict;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.db.Entity;
import org.jspecify.annotations.Nullable;

/**
 * A conflict of which something has been decided, newest first in its list.
 *
 * @param groups names of the groups of columns that were decided
 * @param person who decided, where this unit knows the name
 */
public record SettledCase(UUID id, Entity entity, String subject, List<String> groups, @Nullable Instant at,
        @Nullable String person) {
    public SettledCase {
        groups = List.copyOf(groups);
    }
}
