package mx.ventanilla.visit;

import java.time.LocalDateTime;
import mx.ventanilla.core.Sentence;

/**
 * What a patient without cover is given instead of a ticket: why there is no consultation today, and where to go.
 *
 * @param at local time
 */
public record CoverageNotice(String unitName, LocalDateTime at, Sentence reason, Sentence sendTo) {}
