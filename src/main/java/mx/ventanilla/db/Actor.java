package mx.ventanilla.db;

import java.util.UUID;

/** Who acts, and on which PC. Written with every change and every audit entry. */
public record Actor(UUID userId, UUID deviceId) {
    /** The program itself: set-up, migrations, nightly work. */
    public static final UUID SYSTEM_USER = new UUID(0, 0);

    public static Actor system(UUID deviceId) {
        return new Actor(SYSTEM_USER, deviceId);
    }
}
