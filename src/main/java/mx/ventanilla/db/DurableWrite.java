package mx.ventanilla.db;

import java.time.Clock;
import java.util.function.Function;
import mx.ventanilla.core.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One durable transaction, carried through a failure of the store: after a new opening it looks whether its rows were
 * kept, and is run once more when they were not. Its answer is true: kept, not kept, or not known.
 */
final class DurableWrite<T extends @Nullable Object> {
    private static final int ATTEMPTS = 2;
    private final EngineInUse inUse;
    private final Function<Handle, DurableTransaction> beginning;
    private final Function<Transaction, T> work;
    private DurableTransaction.@Nullable Ending ending;

    /** @param clock asked again for each attempt */
    DurableWrite(EngineInUse inUse, Purpose purpose, Actor actor, Clock clock, String nodeCode, Followers followers,
            Function<Transaction, T> work) {
        this.inUse = inUse;
        this.beginning = handle -> new DurableTransaction(handle, actor, clock.instant(), nodeCode,
                followers, () -> inUse.room().require(purpose));
        this.work = work;
    }

    /** What the work gave, and the last change's number; 0 when there is none. */
    record Written<T extends @Nullable Object>(T result, long lastSeq) {}

    Written<T> run() {
        for (int attempt = 1;; attempt++) {
            Live live = inUse.writable();
            Answer<T> answer = new Answer<>();
            try {
                live.commit(handle -> attempt(handle, answer));
                live.engine().durability().force();
                return answer.written();
            } catch (StoreLost lost) {
                openAgain(live, lost);
                if (isKept()) {
                    return answer.written();
                }
                if (attempt == ATTEMPTS) {
                    throw lost.notKept();
                }
            }
        }
    }

    private boolean attempt(Handle handle, Answer<T> answer) {
        ending = null;
        DurableTransaction transaction = beginning.apply(handle);
        T result = work.apply(transaction);
        DurableTransaction.Ending reached = transaction.finish();
        answer.give(new Written<>(result, reached.lastSeq()));
        ending = reached;
        return true;
    }

    private void openAgain(Live failed, StoreLost lost) {
        try {
            inUse.replace(failed, lost);
        } catch (Problem closed) {
            throw ending == null ? lost.notKept() : Problem.of("store.not.forced");
        }
    }

    private boolean isKept() {
        DurableTransaction.Ending reached = ending;
        if (reached == null || reached.isEmpty()) {
            return false;
        }
        boolean present = inUse.read(handle -> handle
                .createQuery("select count(*) from audit_log where seq = :seq and tx_id = :tx")
                .bind("seq", reached.lastAudit()).bind("tx", reached.txId()).mapTo(Integer.class).one()) > 0;
        if (present && inUse.live().engine().isReadOnly()) {
            throw Problem.of("store.not.forced");
        }
        return present;
    }

    /** What an attempt gave, if it came so far. */
    private static final class Answer<T extends @Nullable Object> {
        private @Nullable Written<T> written;

        void give(Written<T> given) {
            written = given;
        }

        Written<T> written() {
            Written<T> given = written;
            if (given == null) {
                throw new IllegalStateException("nothing was written");
            }
            return given;
        }
    }
}
