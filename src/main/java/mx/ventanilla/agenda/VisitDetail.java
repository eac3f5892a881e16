package mx.ventanilla.agenda;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.patient.Coverage;
import mx.ventanilla.patient.Patient;

/**
 * A visit of the agenda, opened.
 *
 * @param offers the next places for this patient, the own room first
 */
public record VisitDetail(UUID visitId, Visit visit, Patient patient, Optional<Coverage> coverage, List<Offer> offers) {
    public VisitDetail {
        offers = List.copyOf(offers);
    }
}
