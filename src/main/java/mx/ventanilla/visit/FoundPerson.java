package mx.ventanilla.visit;

import java.time.LocalDate;
import java.util.UUID;
import mx.ventanilla.patient.Coverage;
import mx.ventanilla.patient.PersonNames;
import org.jspecify.annotations.Nullable;

/**
 * A person as a line of the results.
 *
 * @param visit today's visit that matters most, null when there is none
 */
public record FoundPerson(UUID id, PersonNames names, @Nullable String nss, @Nullable String aggregateCode,
        @Nullable String curp, @Nullable String recordNumber, @Nullable LocalDate birthDate,
        @Nullable Coverage coverage, @Nullable DeskVisit visit) {}
