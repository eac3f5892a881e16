package mx.ventanilla.patient.duplicate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That two records were joined, by whom and when, and whether it was taken back. */
public record Merge(UUID id, String rev, UUID survivorId, UUID mergedId, UUID userId, Instant mergedAt,
        @Nullable Instant undoneAt) {}
