package mx.ventanilla.patient.roster;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Purpose;
import org.jspecify.annotations.Nullable;

/** Where the persons of one import go, batch by batch, each batch in a durable transaction of its own. */
final class RosterStore {
    /** Each person is at most two changes, patient and cover; a transaction has at most 500 (design: sync, section 4). */
    static final int PERSONS_PER_BATCH = 250;
    private static final int ATTEMPTS = 4;

    private final Database database;
    private final Actor actor;
    private final Placement placement;
    private final Instant rosterWritten;
    private final Set<UUID> taken = new HashSet<>();

    RosterStore(Database database, Actor actor, Placement placement, Instant rosterWritten) {
        this.database = database;
        this.actor = actor;
        this.placement = placement;
        this.rosterWritten = rosterWritten;
    }

    Placement placement() {
        return placement;
    }

    /** Tried again when somebody at the desk changes one of the persons at the same moment. */
    RosterBatch.Result write(List<RosterPerson> persons) {
        @Nullable
        Problem collision = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                RosterBatch.Result result = database.write(Purpose.ROSTER_IMPORT, actor, transaction -> {
                    RosterDao dao = new RosterDao(transaction.handle());
                    dao.takeTurn(placement.unitId());
                    return new RosterBatch(dao, persons, placement, rosterWritten, taken).write(transaction);
                });
                taken.addAll(result.patients());
                return result;
            } catch (Problem problem) {
                if (!problem.key().equals("store.row.changed")) {
                    throw problem;
                }
                collision = problem;
            }
        }
        throw collision == null ? new IllegalStateException("no attempt") : collision;
    }
}
