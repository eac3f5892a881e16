package mx.ventanilla.security;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How somebody proves who they are.
 *
 * @param oneTime good only for setting a password of one's own
 * @param failures wrong passwords since the last right one
 */
record Credential(UUID id, String rev, UUID userId, String passwordHash, boolean oneTime, int failures,
        @Nullable Instant lockedUntil) {
    @Override
    public String toString() {
        return "Credential[userId=" + userId + "]";
    }
}
