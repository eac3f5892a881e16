package mx.ventanilla.db;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a transaction will add to the two logs when it ends. */
sealed interface Pending {
    /** One row of the change log. */
    record LogRow(Entity entity, UUID entityId, String op, @Nullable String baseRev, String rev, UUID changeId,
            String payload) implements Pending {}

    /** One row of the audit. */
    record AuditRow(String action, Entity entity, UUID entityId, @Nullable String origin, @Nullable String before,
            @Nullable String after) implements Pending {}
}
