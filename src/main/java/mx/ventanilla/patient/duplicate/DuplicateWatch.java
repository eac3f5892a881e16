package mx.ventanilla.patient.duplicate;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Subscription;
import mx.ventanilla.patient.duplicate.DuplicateHunt.Origin;
import mx.ventanilla.patient.search.PatientSearch;

/**
 * Compares by itself whoever was registered, imported or received since the last time, page by page, and puts the pairs
 * into the work list. It knows from the change log what is pending, so a stop in between loses nothing, and of several
 * PCs of a unit one does each page.
 */
public final class DuplicateWatch {
    private static final int PAGE = 100;
    private final Database database;
    private final PatientSearch search;
    private final DuplicateHunt hunt;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile State state = State.IDLE;
    private volatile boolean givenUp;
    private long seen;
    private long noticed;

    /** How far it is; both zero while there is nothing to do. */
    public record State(long done, long total) {
        static final State IDLE = new State(0, 0);

        public boolean isWorking() {
            return total > 0;
        }
    }

    /** What is left after a step. */
    public enum Left {
        NOTHING, MORE, MORE_TO_COME
    }

    public DuplicateWatch(Database database, PatientSearch search, DuplicateHunt hunt) {
        this.database = database;
        this.search = search;
        this.hunt = hunt;
    }

    public State state() {
        return state;
    }

    /** Called on the thread that compares, whenever the state changes. */
    public Subscription subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The person does not want it now: what is pending is passed over, and can be looked for by hand. */
    public void giveUp() {
        givenUp = state.isWorking();
    }

    /**
     * Compares one page of what is pending, once nothing more has come since the last call and the search knows all of
     * it; by one thread at a time.
     */
    public Left step() {
        long mark = database.read(DuplicateMark::read);
        long from = Math.max(mark, seen);
        DuplicateMark.Pending pending = database.read(handle -> DuplicateMark.pending(handle, from));
        if (pending.count() == 0 || givenUp) {
            passOver(mark, Math.max(from, pending.last()));
            return Left.NOTHING;
        }
        boolean stillComing = !state.isWorking() && pending.last() != noticed;
        noticed = pending.last();
        if (stillComing || !search.reaches(pending.last())) {
            return Left.MORE_TO_COME;
        }
        tell(new State(state.done(), state.done() + pending.count()));
        List<DuplicateMark.Touched> page = database.read(handle -> DuplicateMark.touched(handle, from, PAGE));
        long reached = page.getLast().seq();
        keep(page, mark, reached);
        seen = reached;
        if (page.size() == pending.count()) {
            passOver(database.read(DuplicateMark::read), reached);
            return Left.NOTHING;
        }
        tell(new State(state.done() + page.size(), state.total()));
        return Left.MORE;
    }

    private void passOver(long mark, long reached) {
        givenUp = false;
        seen = reached;
        if (mark < reached) {
            database.writeUnlogged(handle -> DuplicateMark.move(handle, mark, reached));
        }
        if (state.isWorking()) {
            tell(State.IDLE);
        }
    }

    /** The mark moves together with the pairs that were found up to it, unless another PC was faster. */
    private void keep(List<DuplicateMark.Touched> page, long mark, long reached) {
        Map<Origin, Set<UUID>> records = new HashMap<>();
        page.forEach(change -> records.computeIfAbsent(origin(change, page), origin -> new LinkedHashSet<>())
                .add(change.patientId()));
        Map<Origin, Map<PairKey, Integer>> found = new HashMap<>();
        records.forEach((origin, ids) -> {
            Map<PairKey, Integer> pairs = hunt.pairs(ids);
            if (!pairs.isEmpty()) {
                found.put(origin, pairs);
            }
        });
        if (!found.isEmpty()) {
            database.write(Actor.system(database.node().deviceId()), transaction -> {
                boolean mine = DuplicateMark.move(transaction.handle(), mark, reached);
                if (mine) {
                    found.forEach((origin, pairs) -> DuplicateHunt.add(transaction, origin, pairs));
                }
                return mine;
            });
        }
    }

    /** What is received came by sync; many persons in one transaction came from a roster. */
    private static Origin origin(DuplicateMark.Touched change, List<DuplicateMark.Touched> page) {
        if (change.received()) {
            return Origin.SYNC;
        }
        boolean alone = page.stream().noneMatch(other -> other.transactionId().equals(change.transactionId())
                && !other.patientId().equals(change.patientId()));
        return alone ? Origin.DESK : Origin.ROSTER;
    }

    private void tell(State now) {
        state = now;
        listeners.forEach(Runnable::run);
    }
}
