package mx.ventanilla.hub;

import java.util.UUID;

/** A node that takes part: a unit's store, or a hospital's. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HubNode(UUID id, UUID unitId, String unitName, byte[] signPublic, byte[] sealPublic, boolean revoked,
        int schema) {}
