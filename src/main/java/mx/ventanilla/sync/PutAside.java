package mx.ventanilla.sync;

import java.time.Instant;
import java.util.UUID;

/**
 * A record from the region that could not be written here, or that waits for another one or for a newer program.
 *
 * @param entity name of its kind, which this program may not know
 * @param reason {@code TAKEN}, {@code VALUE}, {@code PARENT} or {@code SCHEMA}
 * @param waiting true when it will be tried again by itself
 */
public record PutAside(UUID id, String entity, UUID entityId, String reason, Instant since, boolean waiting) {}
