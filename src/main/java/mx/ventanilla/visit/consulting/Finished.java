package mx.ventanilla.visit.consulting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.agenda.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A consultation that ended.
 *
 * @param booked the next appointment, null when none was given
 * @param called who was called after, null when nobody was
 */
public record Finished(Visit visit, @Nullable Visit booked, @Nullable Visit called) {
    /** What has to be taken back to be as before, the last first. */
    List<UUID> toUndo() {
        List<UUID> steps = new ArrayList<>();
        if (called != null) {
            steps.add(called.id());
        }
        steps.add(visit.id());
        if (booked != null) {
            steps.add(booked.id());
        }
        return steps;
    }
}
