package mx.ventanilla.sync.conflict;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conflict as it lies in the store. */
record ConflictRow(UUID id, String rev, String entity, UUID entityId, String state, @Nullable String localPayload,
        @Nullable String remotePayload, @Nullable String localUnit, @Nullable String remoteUnit,
        @Nullable UUID localUser, @Nullable UUID remoteUser, @Nullable Instant localAt, @Nullable Instant remoteAt,
        @Nullable String remoteRev, @Nullable String localRev, @Nullable String resolution, @Nullable UUID resolvedBy,
        @Nullable Instant resolvedAt) {}
