package mx.ventanilla.patient.duplicate;

import java.util.Comparator;
import java.util.List;

/**
 * Two records laid beside each other.
 *
 * @param evidence what speaks for and against, the weightiest first
 */
public record Comparison(int score, Likelihood likelihood, List<Evidence> evidence) {
    public Comparison {
        evidence = evidence.stream().sorted(Comparator.comparingInt(Evidence::weight).reversed()).toList();
    }
}
