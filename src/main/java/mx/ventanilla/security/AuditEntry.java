package mx.ventanilla.security;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit: who did what, when and from where.
 *
 * @param userName null when the program itself acted
 * @param beforeValues JSON of the columns before the change; null when nothing was there
 * @param afterValues JSON of the columns that changed; null when nothing was changed
 */
public record AuditEntry(long seq, Instant happenedAt, @Nullable String userName, UUID deviceId, String action,
        String entity, UUID entityId, @Nullable String origin, @Nullable String beforeValues,
        @Nullable String afterValues) {}
