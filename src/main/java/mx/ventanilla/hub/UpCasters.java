package mx.ventanilla.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import mx.ventanilla.sync.wire.WireChange;

/**
 * Lifts what an older program has written to how this one writes it (sync.md F17), version by version of the tables. A
 * step stays here for twenty-four months. What a later program has written is left as it is.
 *
 * @param steps in any order
 */
record UpCasters(List<Step> steps) {
    /** Up to version 12 of the tables columns have only been added, and each may be absent: nothing to lift yet. */
    static final UpCasters CURRENT = new UpCasters(List.of());

    UpCasters {
        steps = steps.stream().sorted(Comparator.comparingInt(Step::since)).toList();
    }

    /**
     * One thing that is written otherwise since a version of the tables.
     *
     * @param since the first version that writes it in the new way
     * @param lift gives the values of one change as that version writes them
     */
    record Step(int since, String entity, UnaryOperator<ObjectNode> lift) {}

    WireChange lift(WireChange change) {
        ObjectNode payload = change.payload();
        if (payload == null || steps.isEmpty()) {
            return change;
        }
        ObjectNode lifted = payload.deepCopy();
        for (Step step : steps) {
            if (step.since() > change.schema() && step.entity().equals(change.entity())) {
                lifted = step.lift().apply(lifted);
            }
        }
        return new WireChange(change.seq(), change.changeId(), change.entity(), change.entityId(), change.op(),
                change.baseRev(), change.rev(), change.hlc(), change.userId(), change.schema(), lifted);
    }
}
