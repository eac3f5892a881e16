package mx.ventanilla.visit.consulting;

import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.agenda.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A consultation that ended.
 *
 * @param booked the next appointment, null when none was given
 * @param urgent the same patient among the urgencies, null unless sent there
 * @param called who was called after, null when nobody was
 */
public record Finished(Visit visit, @Nullable Visit booked, @Nullable Visit urgent, @Nullable Visit called) {
    Optional<UUID> urgentVisit() {
        return Optional.ofNullable(urgent).map(Visit::id);
    }
}
