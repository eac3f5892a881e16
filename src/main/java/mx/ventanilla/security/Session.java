package mx.ventanilla.security;

import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A person who has signed in, on this PC.
 *
 * @param staffId the person's staff record, when there is one
 */
public record Session(UUID userId, String userName, String fullName, Role role, @Nullable UUID staffId,
        UUID deviceId) {
    public boolean may(Permission permission) {
        return role.may(permission);
    }

    /** Refuses with a sentence unless the role allows it. Services call this before anything else. */
    public Session require(Permission permission) {
        if (!may(permission)) {
            throw Problem.of("security.not.allowed");
        }
        return this;
    }

    public Actor actor() {
        return new Actor(userId, deviceId);
    }
}
