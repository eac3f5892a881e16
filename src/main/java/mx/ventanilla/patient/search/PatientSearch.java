package mx.ventanilla.patient.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import mx.ventanilla.db.Changes;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Subscription;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds patients as the desk types, from an index that follows the change log. Answers from the first moment: until the
 * index is there, by looking in the store itself.
 */
public final class PatientSearch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PatientSearch.class);

    private final IndexFeeding feeding;
    private final StoreLookup lookup;
    private final IndexSnapshot snapshot;
    private final Database database;
    private final Executor worker;
    private final AtomicBoolean followingAsked = new AtomicBoolean();
    private final Object working = new Object();
    private volatile @Nullable PatientIndex index;
    private volatile SearchState state = new SearchState(SearchState.Phase.CATCHING_UP, 0, 0);
    private volatile boolean closing;
    private @Nullable Subscription subscription;

    /**
     * @param snapshotFile where the index lies between two runs; its folder must exist
     * @param key 256 bits, that seal the file
     * @param worker runs what it is given one after the other, never interrupts, and lives longer than this
     */
    public PatientSearch(Database database, Path snapshotFile, Supplier<SecretKey> key, Executor worker) {
        this.database = database;
        this.feeding = new IndexFeeding(database);
        this.lookup = new StoreLookup(database);
        this.snapshot = new IndexSnapshot(snapshotFile, key, database.node().epoch());
        this.worker = worker;
    }

    /** Begins to follow the store; returns at once, the index is loaded or rebuilt by the worker. */
    public void start() {
        subscription = database.changes().subscribe(this::changed);
        askToFollow();
    }

    public SearchState state() {
        return state;
    }

    /**
     * Finds patients by whatever was typed; waits for the store while there is no index, so never call it on the screen's
     * thread.
     *
     * @param todaysAppointments patients to put first among equals; pass the same set while it does not change
     */
    public List<SearchHit> search(Session session, String text, int limit, Set<UUID> todaysAppointments) {
        session.require(Permission.FIND_PATIENT);
        PatientIndex current = index;
        if (current == null || state.phase() == SearchState.Phase.REBUILDING) {
            return lookup.search(text, limit);
        }
        try {
            return current.search(text, limit, todaysAppointments);
        } catch (AlreadyClosedException replaced) {
            return lookup.search(text, limit);
        }
    }

    /**
     * Records that may be of the same person; none while there is no index yet. Gives identifiers and nobody's data, also
     * to the search for pairs that goes on while nobody is signed in; who shows them asks for the right to.
     */
    public List<UUID> candidates(CandidateQuery wanted, int most) {
        PatientIndex current = index;
        if (current == null) {
            return List.of();
        }
        try {
            return current.candidates(wanted, most);
        } catch (AlreadyClosedException replaced) {
            return List.of();
        }
    }

    /** True when the index knows every change up to this number of the change log. */
    public boolean reaches(long seq) {
        PatientIndex current = index;
        return current != null && state.phase() == SearchState.Phase.READY && current.seq() >= seq;
    }

    /** Builds the index anew from the store while searches go on; returns at once. */
    public void rebuild() {
        worker.execute(() -> work(this::replace));
    }

    /** Compares the index with every patient of the store; takes over first what is pending. Empty when all agree. */
    public List<IndexDifference> verify() {
        synchronized (working) {
            follow();
            PatientIndex current = index;
            return current == null ? List.of() : feeding.differences(current);
        }
    }

    /** Stops following, and saves the index for the next start. */
    @Override
    public void close() {
        closing = true;
        if (subscription != null) {
            subscription.close();
        }
        synchronized (working) {
            PatientIndex current = index;
            index = null;
            if (current != null) {
                save(current);
                current.close();
            }
        }
    }

    private void changed(Changes changes) {
        if (changes.concern(Entity.PATIENT)) {
            askToFollow();
        }
    }

    /** However many changes arrive while one following waits its turn, it takes over all. */
    private void askToFollow() {
        if (followingAsked.compareAndSet(false, true)) {
            worker.execute(() -> {
                followingAsked.set(false);
                work(this::follow);
            });
        }
    }

    /** A failure leaves the index where it was: the next change asks again, from the same number of the change log. */
    private void work(Runnable step) {
        synchronized (working) {
            if (closing) {
                return;
            }
            try {
                step.run();
            } catch (RuntimeException e) {
                LOG.error("search index could not follow the store: {}", e.getClass().getSimpleName());
            }
        }
    }

    private void follow() {
        PatientIndex current = index == null ? snapshot.load().orElse(null) : index;
        if (current == null || !feeding.canFollow(current)) {
            replace();
            return;
        }
        index = current;
        takeOverPending(current);
    }

    private void takeOverPending(PatientIndex current) {
        if (state.phase() != SearchState.Phase.READY) {
            state = new SearchState(SearchState.Phase.CATCHING_UP, 0, feeding.pending(current));
        }
        feeding.follow(current, this::progressed);
        state = new SearchState(SearchState.Phase.READY, current.size(), current.size());
    }

    private void replace() {
        state = new SearchState(SearchState.Phase.REBUILDING, 0, feeding.patients());
        PatientIndex built = feeding.rebuild(() -> closing, this::progressed);
        if (built == null) {
            return;
        }
        PatientIndex old = index;
        index = built;
        takeOverPending(built);
        if (old != null) {
            old.close();
        }
        save(built);
    }

    private void progressed(long more) {
        SearchState now = state;
        if (now.phase() != SearchState.Phase.READY) {
            state = new SearchState(now.phase(), now.done() + more, now.total());
        }
    }

    private void save(PatientIndex current) {
        try {
            snapshot.save(current);
        } catch (IOException | RuntimeException e) {
            LOG.error("search index could not be saved: {}", e.getClass().getSimpleName());
        }
    }
}
