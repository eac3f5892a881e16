package mx.ventanilla.visit;

import java.time.LocalDate;
import java.util.UUID;
import mx.ventanilla.core.Sex;
import mx.ventanilla.patient.PersonNames;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with the same NSS.
 *
 * @param visit today's visit, null when there is none
 */
public record Relative(UUID id, PersonNames names, @Nullable LocalDate birthDate, @Nullable Sex sex,
        @Nullable String aggregateCode, @Nullable DeskVisit visit) {}
