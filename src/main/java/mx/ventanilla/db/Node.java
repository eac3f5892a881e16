package mx.ventanilla.db;

import java.util.UUID;

/**
 * This store's place in the network.
 *
 * @param code five characters of the node's identifier, shown in folios
 * @param epoch changes when a store is restored or cloned
 */
public record Node(UUID id, String code, UUID deviceId, UUID epoch, long nextSeq) {}
