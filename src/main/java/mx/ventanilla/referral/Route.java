package mx.ventanilla.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the routing table: who is referred where, from when.
 *
 * @param originUnit name of the sending unit; null for every unit
 * @param preference 1 is tried first
 * @param reason in the words of who wrote it, such as a zone; null when there is nothing to add
 */
public record Route(UUID id, String rev, @Nullable String originUnit, String specialty, UUID hospitalId,
        String hospitalName, int preference, LocalDate validFrom, @Nullable LocalDate validTo, @Nullable String reason,
        boolean active) {
    boolean holdsOn(LocalDate day) {
        return active && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
