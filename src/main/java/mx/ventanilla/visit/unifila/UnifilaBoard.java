package mx.ventanilla.visit.unifila;

import java.time.LocalDateTime;
import java.util.List;
import mx.ventanilla.agenda.WalkInPlace;
import org.jspecify.annotations.Nullable;

/**
 * The Unifila at a moment: who waits, what is free, who would get what, and what was rescued.
 *
 * @param next who would be given a place now, null when nobody waits or nothing is free for anybody
 * @param now local time of the unit
 */
public record UnifilaBoard(List<UnifilaEntry> waiting, List<FreePlace> places, @Nullable Match next,
        UnifilaReport report, LocalDateTime now) {
    public UnifilaBoard {
        waiting = List.copyOf(waiting);
        places = List.copyOf(places);
    }

    /** Somebody and the best place for them. */
    public record Match(UnifilaEntry entry, WalkInPlace place) {}
}
