package mx.ventanilla.hub;

import java.util.Optional;
import java.util.Set;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Travelling;
import mx.ventanilla.sync.wire.Reach;
import mx.ventanilla.sync.wire.WireChange;

/** Looks at one change for itself: whether it can be a change of a record that travels. */
final class Poison {
    private static final Set<String> OPERATIONS = Set.of("I", "U", WireChange.RECEIVED);
    private static final int LONGEST_REV = 64;

    private Poison() {}

    /** Why a change must be put aside, in a code word; empty when it is sound. */
    static Optional<String> in(WireChange change) {
        Optional<Entity> entity = Travelling.entity(change.entity());
        if (entity.isEmpty() || Reach.of(entity.get()) == Reach.NOWHERE) {
            return Optional.of("ENTITY");
        }
        if (!OPERATIONS.contains(change.op()) || change.rev().length() > LONGEST_REV || !change.rev().contains("-")
                || change.payload() == null || !beginsRightly(change)) {
            return Optional.of("FORM");
        }
        try {
            Travelling.row(entity.get(), change.entityId(), change.payload());
        } catch (IllegalArgumentException e) {
            return Optional.of("VALUE");
        }
        return Optional.empty();
    }

    /** What is made here has nothing before it, what is changed has. */
    private static boolean beginsRightly(WireChange change) {
        return switch (change.op()) {
            case "I" -> change.baseRev() == null;
            case "U" -> change.baseRev() != null;
            default -> true;
        };
    }
}
