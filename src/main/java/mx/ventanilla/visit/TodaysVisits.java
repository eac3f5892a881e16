package mx.ventanilla.visit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The visits of some persons on one day, the one that matters most first for each. */
final class TodaysVisits {
    private static final Comparator<DeskVisit> WEIGHT = Comparator
            .comparing((DeskVisit visit) -> visit.state().isOver())
            .thenComparing(visit -> !visit.state().occupiesSlot());

    private final Map<UUID, List<DeskVisit>> byPatient;

    TodaysVisits(List<DeskVisit> visits) {
        byPatient = visits.stream().sorted(WEIGHT).collect(Collectors.groupingBy(DeskVisit::patientId));
    }

    List<DeskVisit> of(UUID patientId) {
        return byPatient.getOrDefault(patientId, List.of());
    }

    /** Null when there is none that still counts. */
    @Nullable
    DeskVisit first(UUID patientId) {
        return of(patientId).stream().filter(visit -> visit.state().occupiesSlot()).findFirst().orElse(null);
    }
}
