package mx.ventanilla.db;

import java.util.UUID;

/** That a record changed, and the number of that change. */
public record Change(long seq, Entity entity, UUID entityId) {}
