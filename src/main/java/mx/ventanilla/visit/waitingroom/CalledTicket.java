package mx.ventanilla.visit.waitingroom;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that was called: all that the waiting room may know of a patient.
 *
 * @param roomNumber null for urgencias
 */
public record CalledTicket(UUID visitId, String ticket, @Nullable Integer roomNumber, Instant calledAt) {}
