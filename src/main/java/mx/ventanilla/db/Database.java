package mx.ventanilla.db;

import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jspecify.annotations.Nullable;

/** The store of a unit: reads, durable transactions, and the news of what changed. */
public final class Database implements AutoCloseable {
    private static final int ATTEMPTS = 5;
    private static final String SERIALIZATION = "40001";
    private static final String DEADLOCK = "40P01";

    private final Engine engine;
    private final Jdbi jdbi;
    private final Clock clock;
    private final Node node;
    private final ChangeFeed changes;

    private Database(Engine engine, Jdbi jdbi, Clock clock, Node node, ChangeFeed changes) {
        this.engine = engine;
        this.jdbi = jdbi;
        this.clock = clock;
        this.node = node;
        this.changes = changes;
    }

    /** Opens a store that was made by {@link #create}; brings its tables up to date. */
    public static Database open(StoreLocation location, StoreSecrets secrets, Clock clock) {
        if (location instanceof StoreLocation.LocalFile file && file.scheme().equals("file:") && !Engine.exists(file)) {
            throw Engine.missing();
        }
        return start(Engine.open(location, secrets), clock);
    }

    /** Makes the tables and the node's identity, or what is still missing of them after a first attempt was cut off. */
    public static Database create(StoreLocation location, StoreSecrets secrets, Clock clock, NewNode newNode) {
        Engine engine = Engine.open(location, secrets);
        try {
            jdbiOf(engine).useTransaction(handle -> NodeRow.insertIfMissing(handle, secrets, newNode, clock.instant()));
            engine.durability().force();
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
        return start(engine, clock);
    }

    /** Runs queries on one connection. */
    public <T extends @Nullable Object> T read(Function<Handle, T> query) {
        try {
            return jdbi.withHandle(query::apply);
        } catch (RuntimeException e) {
            throw told(e);
        }
    }

    /**
     * One durable transaction: returns when its rows, change-log rows and audit rows lie on disk. The work may be run
     * again when the store asks for it, so it must have no other effect.
     */
    public <T extends @Nullable Object> T write(Actor actor, Function<Transaction, T> work) {
        Written<T> written = commit(actor, work);
        engine.durability().force();
        changes.acknowledged(written.lastSeq());
        return written.result();
    }

    private <T extends @Nullable Object> Written<T> commit(Actor actor, Function<Transaction, T> work) {
        for (int attempt = 1;; attempt++) {
            try {
                return jdbi.inTransaction(handle -> attempt(handle, actor, work));
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isWorthRetrying(e)) {
                    throw told(e);
                }
            }
        }
    }

    /** A durable write of what stays outside both logs: drafts. */
    public void writeUnlogged(Consumer<Handle> work) {
        try {
            jdbi.useTransaction(work::accept);
        } catch (RuntimeException e) {
            throw told(e);
        }
        engine.durability().force();
    }

    public ChangeFeed changes() {
        return changes;
    }

    public Node node() {
        return node;
    }

    @Override
    public void close() {
        changes.close();
        engine.close();
    }

    Engine engine() {
        return engine;
    }

    private <T extends @Nullable Object> Written<T> attempt(Handle handle, Actor actor, Function<Transaction, T> work) {
        DurableTransaction transaction = new DurableTransaction(handle, actor, clock.instant(), node.code());
        T result = work.apply(transaction);
        return new Written<>(result, transaction.finish());
    }

    private static Database start(Engine engine, Clock clock) {
        try {
            Jdbi jdbi = jdbiOf(engine);
            Node node = jdbi.withHandle(NodeRow::read);
            boolean shared = engine.owner() == null;
            return new Database(engine, jdbi, clock, node, new ChangeFeed(jdbi, node.nextSeq() - 1, shared));
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private static Jdbi jdbiOf(Engine engine) {
        Jdbi jdbi = Jdbi.create(engine.business());
        jdbi.installPlugin(new SqlObjectPlugin());
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(String.class, "varchar");
        return jdbi;
    }

    private static boolean isWorthRetrying(RuntimeException e) {
        SQLException cause = sqlCause(e);
        return cause != null && (SERIALIZATION.equals(cause.getSQLState()) || DEADLOCK.equals(cause.getSQLState()));
    }

    /** Expected trouble and faults of the program pass; the store's own errors become sentences. */
    private static RuntimeException told(RuntimeException e) {
        SQLException cause = sqlCause(e);
        return cause == null ? e : StoreTrouble.of(cause);
    }

    private static @Nullable SQLException sqlCause(Throwable e) {
        for (@Nullable
        Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private record Written<T extends @Nullable Object>(T result, long lastSeq) {}
}
