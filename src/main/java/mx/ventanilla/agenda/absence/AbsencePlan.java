package mx.ventanilla.agenda.absence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ventanilla.agenda.AbsenceTerms;

/** An absence as it would be decided: one line for each patient who had an appointment then, the most pressing first. */
public record AbsencePlan(AbsenceTerms terms, String reason, List<PlanLine> lines) {
    public AbsencePlan {
        lines = List.copyOf(lines);
    }

    /** The same plan with another choice for one patient. */
    public AbsencePlan with(PlanLine changed) {
        List<PlanLine> others = new ArrayList<>(lines);
        others.replaceAll(line -> line.visit().id().equals(changed.visit().id()) ? changed : line);
        return new AbsencePlan(terms, reason, others);
    }

    public long moved() {
        return lines.stream().filter(line -> line.choice() instanceof LineChoice.MoveTo).count();
    }

    public long cancelled() {
        return lines.stream().filter(line -> line.choice() instanceof LineChoice.Cancel).count();
    }

    public long open() {
        return lines.stream().filter(line -> line.choice() instanceof LineChoice.Settle).count();
    }

    /** Keys of the slots that the plan gives away. */
    Set<String> givenSlots() {
        return lines.stream().flatMap(line -> line.offer().stream()).map(offer -> offer.slot().key())
                .collect(Collectors.toSet());
    }
}
