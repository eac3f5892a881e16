package mx.ventanilla.referral;

import java.util.List;
import java.util.Set;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Problem;

/**
 * How far a referral is from what no hospital would return.
 *
 * @param missing in the order of the form
 * @param tolerated missing, but an urgent referral does not wait for it
 * @param faults what is there and cannot be right
 * @param total how many things are asked for
 */
public record Completeness(List<Requirement> missing, Set<Requirement> tolerated, List<Finding> faults, int total) {
    public Completeness {
        missing = List.copyOf(missing);
        tolerated = Set.copyOf(tolerated);
        faults = List.copyOf(faults);
    }

    public boolean maySign() {
        return missing.isEmpty() && errors() == 0;
    }

    /** How many faults stand against signing; the others are warnings. */
    public int errors() {
        return (int) faults.stream().filter(Finding::isError).count();
    }

    public int done() {
        return total - missing.size() - tolerated.size();
    }

    /** Refuses with the first thing that is missing or wrong. */
    public void require() {
        if (!missing.isEmpty()) {
            throw Problem.of("referral.incomplete", missing.size(), missing.getFirst().word());
        }
        faults.stream().filter(Finding::isError).findFirst().ifPresent(fault -> {
            throw Problem.of(fault.key(), fault.arguments().toArray());
        });
    }
}
