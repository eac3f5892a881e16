package mx.ventanilla.db;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import mx.ventanilla.core.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The store of a unit: reads, durable transactions, and the news of what changed. */
public final class Database implements AutoCloseable {
    private final EngineInUse engine;
    private final Clock clock;
    private final Node node;
    private final ChangeFeed changes;
    private final Followers followers = new Followers();

    private Database(EngineInUse engine, Clock clock, Node node, ChangeFeed changes) {
        this.engine = engine;
        this.clock = clock;
        this.node = node;
        this.changes = changes;
    }

    /** Opens a store that was made by {@link #create}; brings its tables up to date. */
    public static Database open(StoreLocation location, StoreSecrets secrets, Clock clock) {
        if (location instanceof StoreLocation.LocalFile file && file.scheme().equals("file:") && !Engine.exists(file)) {
            throw Engine.missing();
        }
        return start(location, secrets, Engine.open(location, secrets), clock);
    }

    /** Makes the tables and the node's identity, or what is still missing of them after a first attempt was cut off. */
    public static Database create(StoreLocation location, StoreSecrets secrets, Clock clock, NewNode newNode) {
        Engine engine = Engine.open(location, secrets);
        try {
            boolean begun = Live.on(engine).jdbi()
                    .inTransaction(handle -> NodeRow.insertIfMissing(handle, secrets, newNode, clock.instant()));
            if (begun) {
                engine.durability().force();
            }
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
        return start(location, secrets, engine, clock);
    }

    /** Runs queries on one connection; they may be run again when the store had to be opened again. */
    public <T extends @Nullable Object> T read(Function<Handle, T> query) {
        return engine.read(query);
    }

    /** A durable transaction of the daily work. */
    public <T extends @Nullable Object> T write(Actor actor, Function<Transaction, T> work) {
        return write(Purpose.DAILY_WORK, actor, work);
    }

    /**
     * One durable transaction: returns when its rows, change-log rows and audit rows lie on disk. The work may be run
     * again when the store asks for it, so it must have no other effect.
     *
     * @throws Problem also when the disk has too little room for this purpose
     */
    public <T extends @Nullable Object> T write(Purpose purpose, Actor actor, Function<Transaction, T> work) {
        DurableWrite.Written<T> written = new DurableWrite<>(engine, purpose, actor, clock, node.code(), followers,
                work).run();
        changes.acknowledged(written.lastSeq());
        return written.result();
    }

    /** From now on this is told of each new record of an entity, inside the transaction that writes it. */
    public Subscription follow(Entity entity, Follower follower) {
        return followers.add(entity, follower);
    }

    /** A durable write of what stays outside both logs: drafts. */
    public void writeUnlogged(Consumer<Handle> work) {
        engine.room().require(Purpose.DRAFT);
        Live live = engine.writable();
        try {
            writeUnlogged(live, work);
        } catch (StoreLost lost) {
            engine.replace(live, lost);
            try {
                writeUnlogged(engine.writable(), work);
            } catch (StoreLost again) {
                throw Problem.of("store.not.forced");
            }
        }
    }

    private static void writeUnlogged(Live live, Consumer<Handle> work) {
        live.commit(handle -> {
            work.accept(handle);
            return true;
        });
        live.engine().durability().force();
    }

    /** How much room the disk has, and what may be written. */
    public DiskRoom room() {
        return engine.room();
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
        return engine.live().engine();
    }

    private static Database start(StoreLocation location, StoreSecrets secrets, Engine first, Clock clock) {
        EngineInUse engine = new EngineInUse(location, secrets, first);
        try {
            Node node = engine.live().read(NodeRow::read);
            boolean shared = first.owner() == null;
            ChangeFeed changes = new ChangeFeed(engine::read, node.nextSeq() - 1, shared);
            engine.whenReplaced(changes::acknowledged);
            return new Database(engine, clock, node, changes);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }
}
