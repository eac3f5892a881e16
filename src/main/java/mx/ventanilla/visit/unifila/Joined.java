package mx.ventanilla.visit.unifila;

import java.util.UUID;

/**
 * Somebody who has joined the Unifila.
 *
 * @param position from 1
 */
public record Joined(UUID entryId, int position) {}
