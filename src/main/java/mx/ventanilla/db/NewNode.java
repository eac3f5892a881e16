package mx.ventanilla.db;

import java.util.UUID;

/**
 * What a new store is made with.
 *
 * @param deviceId this PC
 * @param incarnation nonce that also lies outside the store
 */
public record NewNode(UUID deviceId, String incarnation) {}
