package mx.ventanilla.hub;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads and writes whose database this is. */
final class HubDao {
    private final Handle handle;

    HubDao(Handle handle) {
        this.handle = handle;
    }

    /** The hub whose records these are; empty in a new database. */
    Optional<UUID> id() {
        return handle.createQuery("select hub_id from hub").mapTo(UUID.class).findOne();
    }

    /** Gives a new database its owner, in its first epoch. */
    void begin(UUID hubId, String name, Instant now) {
        handle.createUpdate("insert into hub (hub_id, hub_epoch, name, created_at) values (?, ?, ?, ?)").bind(0, hubId)
                .bind(1, UUID.randomUUID()).bind(2, name).bind(3, now.atOffset(ZoneOffset.UTC)).execute();
    }
}
