package mx.ventanilla.patient.cover;

import java.time.LocalDateTime;
import java.util.List;
import mx.ventanilla.patient.CoverageDecision;

/**
 * What a patient who is not covered is given: why there is no consultation today, where to go and what to bring.
 *
 * @param at local time
 * @param refusal why, and where in general
 * @param initials enough to tell whose it is; the note carries no name
 */
public record CoverNote(String unitName, LocalDateTime at, String initials, CoverageDecision.Refused refusal,
        List<CareDestination> places, List<DocumentKind> bring) {
    public CoverNote {
        places = List.copyOf(places);
        bring = List.copyOf(bring);
    }
}
