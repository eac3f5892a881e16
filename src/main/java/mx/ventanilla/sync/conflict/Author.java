package mx.ventanilla.sync.conflict;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote one side of a conflict.
 *
 * @param unit the unit's name; null when the region did not say
 * @param person full name, where this unit knows it
 * @param at by the author's clock
 * @param here true when it was written in this unit
 */
public record Author(@Nullable String unit, @Nullable String person, @Nullable Instant at, boolean here) {}
