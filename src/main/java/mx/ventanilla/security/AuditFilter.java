package mx.ventanilla.security;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit are wanted; null means any.
 *
 * @param from first moment
 * @param until first moment that is not wanted any more
 * @param userName as the account is called
 * @param record a record of any kind
 */
public record AuditFilter(@Nullable Instant from, @Nullable Instant until, @Nullable String userName,
        @Nullable UUID record) {
    public static final AuditFilter EVERYTHING = new AuditFilter(null, null, null, null);
}
