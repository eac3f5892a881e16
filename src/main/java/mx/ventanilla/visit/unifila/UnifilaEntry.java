package mx.ventanilla.visit.unifila;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import mx.ventanilla.patient.PersonNames;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for a freed slot.
 *
 * @param roomNumber own room, null when the patient has none here
 * @param visitId the visit that was given and taken back, null when none was
 */
public record UnifilaEntry(UUID id, String rev, UUID patientId, UUID serviceId, LocalDate day, Instant joinedAt,
        UnifilaPriority priority, PersonNames names, @Nullable LocalDate birthDate, @Nullable Integer roomNumber,
        @Nullable UUID visitId) {
    /** Who is served first compares as less. */
    static final Comparator<UnifilaEntry> ORDER = Comparator
            .comparingInt((UnifilaEntry entry) -> entry.priority().rank()).reversed()
            .thenComparing(UnifilaEntry::joinedAt).thenComparing(UnifilaEntry::id);
}
