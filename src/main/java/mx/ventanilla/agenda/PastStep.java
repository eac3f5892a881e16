package mx.ventanilla.agenda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken and not undone.
 *
 * @param from null when the step began the visit
 */
public record PastStep(VisitStep step, @Nullable VisitState from, VisitState to, Instant at) {}
