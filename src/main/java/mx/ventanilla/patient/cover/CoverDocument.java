package mx.ventanilla.patient.cover;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One paper of one person, as noted at the desk.
 *
 * @param seenOn day on which it was shown; null when that was taken back
 * @param expiresOn last day on which it serves; null when it does not expire
 */
public record CoverDocument(UUID id, String rev, UUID patientId, DocumentKind kind, @Nullable LocalDate seenOn,
        @Nullable LocalDate expiresOn, @Nullable String note) {}
