package mx.ventanilla.hub;

import java.util.UUID;
import mx.ventanilla.db.Entity;

/** Names a record of the region. */
record RecordKey(Entity entity, UUID id) {}
