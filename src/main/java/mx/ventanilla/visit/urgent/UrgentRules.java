package mx.ventanilla.visit.urgent;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * By when an urgency is to be seen, counted from the arrival whatever else happens. Whom no physician has classified is
 * taken for as pressing as can be: nobody knows better.
 */
public final class UrgentRules {
    private final TriageCatalogue catalogue;

    public UrgentRules(TriageCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Empty while unclassified. */
    public Optional<Instant> target(UrgentVisit visit) {
        return visit.triage() == null
                ? Optional.empty()
                : Optional.of(visit.arrivedAt().plus(catalogue.within(visit.triage())));
    }

    /** Who waits before who is being seen; then by the target, an unclassified one at its arrival. */
    public Comparator<UrgentVisit> order() {
        return Comparator.comparing((UrgentVisit visit) -> !visit.waits())
                .thenComparing(visit -> target(visit).orElse(visit.arrivedAt())).thenComparing(UrgentVisit::arrivedAt)
                .thenComparing(UrgentVisit::id);
    }

    /** How long past the target; zero when it is not. */
    public Duration overdue(UrgentVisit visit, Instant now) {
        return visit.waits()
                ? target(visit).filter(now::isAfter).map(target -> Duration.between(target, now)).orElse(Duration.ZERO)
                : Duration.ZERO;
    }
}
