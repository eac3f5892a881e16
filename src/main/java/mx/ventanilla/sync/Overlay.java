package mx.ventanilla.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a unit sees of a record: the region's state, and over it the unit's own changes that are not in it yet. */
public final class Overlay {
    private Overlay() {}

    /** @param pending payloads of the unit's own changes after the one that the state holds, in their order */
    public static ObjectNode of(ObjectNode state, List<ObjectNode> pending) {
        ObjectNode seen = state.deepCopy();
        pending.forEach(seen::setAll);
        return seen;
    }
}
