package mx.ventanilla.agenda;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of a visit as it was written down. */
public record VisitEvent(UUID id, String rev, UUID visitId, VisitStep step, @Nullable VisitState fromState,
        VisitState toState, Instant happenedAt, UUID userId, @Nullable String note, @Nullable UUID undoneBy) {
    PastStep asPast() {
        return new PastStep(step, fromState, toState, happenedAt);
    }
}
