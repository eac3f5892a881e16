package mx.ventanilla.db;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;
import mx.ventanilla.core.Problem;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What differs between H2 and PostgreSQL: how it is opened, who may do what, and how a commit reaches the disk. */
final class Engine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final String OWNER = "OWNER";
    private static final String CLERK = "CLERK";
    private static final String SESSION = ";CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000";
    /** Only the administrator may set these; they hold for the whole database while it is open. */
    private static final String WHOLE_STORE = ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE;TRACE_LEVEL_FILE=0"
            + ";MAX_MEMORY_ROWS=5000000";
    private static final String READING = ";ACCESS_MODE_DATA=r";

    private final HikariDataSource business;
    private final Durability durability;
    private final @Nullable Connection owner;
    private final boolean readOnly;
    private final @Nullable WriteTurn turn;
    private volatile boolean abandoned;

    private Engine(HikariDataSource business, Durability durability, @Nullable Connection owner, boolean readOnly,
            @Nullable WriteTurn turn) {
        this.business = business;
        this.durability = durability;
        this.owner = owner;
        this.readOnly = readOnly;
        this.turn = turn;
    }

    /** Opens the store and brings its tables up to date. */
    static Engine open(StoreLocation location, StoreSecrets secrets) {
        return switch (location) {
            case StoreLocation.LocalFile file -> openFile(file, secrets);
            case StoreLocation.SharedServer server -> openServer(server);
        };
    }

    /** Opens a store whose disk has no room, as it lies there. */
    static Engine openForReading(StoreLocation.LocalFile file, StoreSecrets secrets) {
        try {
            Connection owner = DriverManager.getConnection(urlOf(file) + WHOLE_STORE + READING, OWNER,
                    secrets.fileKey() + " " + secrets.ownerPassword());
            try {
                return new Engine(clerks(owner, urlOf(file) + READING, secrets), Durability.byCommit(), owner, true,
                        new WriteTurn());
            } catch (RuntimeException e) {
                closeAfter(e, owner);
                throw e;
            }
        } catch (SQLException e) {
            throw StoreTrouble.of(e);
        }
    }

    /** True when nothing can be written. */
    boolean isReadOnly() {
        return readOnly;
    }

    boolean isAbandoned() {
        return abandoned;
    }

    DataSource business() {
        return business;
    }

    Durability durability() {
        return durability;
    }

    /** Runs what writes: in its turn on a local file, at once on a server. */
    <T extends @Nullable Object> T writing(Supplier<T> work) {
        return turn == null ? work.get() : turn.take(work);
    }

    /** True when somebody waits until another transaction has ended. */
    boolean isAwaited() {
        return turn != null && turn.isAwaited();
    }

    /** The administrator's connection to a local file; null on a server. */
    @Nullable
    Connection owner() {
        return owner;
    }

    private static String urlOf(StoreLocation.LocalFile file) {
        return "jdbc:h2:" + HeadsLastFileSystem.prefix() + beneath(file) + SESSION;
    }

    private static String beneath(StoreLocation.LocalFile file) {
        return (file.scheme().equals("file:") ? "" : file.scheme()) + file.path();
    }

    /** Forces a closed store as a whole: after a failed force a disk may have dropped what it still shows. */
    static void forceWhole(StoreLocation.LocalFile file) {
        try {
            StoreRewrite.apply(FilePath.get(beneath(file) + ".mv.db"));
        } catch (IOException e) {
            throw StoreTrouble.of(e);
        }
    }

    /** The administrator's connection to a local file; creates the file when there is none. */
    static Connection ownerOf(StoreLocation.LocalFile file, StoreSecrets secrets) throws SQLException {
        Connection owner = DriverManager.getConnection(urlOf(file) + WHOLE_STORE, OWNER,
                secrets.fileKey() + " " + secrets.ownerPassword());
        try {
            H2File.keepWhatIsOnDisk(owner);
            return owner;
        } catch (RuntimeException | SQLException e) {
            closeAfter(e, owner);
            throw e;
        }
    }

    @Override
    public void close() {
        durability.close();
        business.close();
        if (owner != null) {
            try {
                if (!owner.isClosed()) {
                    H2File.beginToClose(owner);
                }
                owner.close();
            } catch (SQLException e) {
                throw StoreTrouble.of(e);
            }
        }
    }

    /**
     * Lets go of a local file at once and writes nothing more to it, so that it can be opened again. Whoever still reads
     * is told that the store is closed.
     */
    void abandon() {
        abandoned = true;
        if (owner != null) {
            try (Connection last = owner; Statement statement = last.createStatement()) {
                statement.execute("SHUTDOWN IMMEDIATELY");
            } catch (SQLException e) {
                LOG.info("the store had closed itself, SQLState {}", e.getSQLState());
            }
        }
        durability.close();
        Thread.ofPlatform().daemon().name("store-retire").start(business::close);
    }

    private static Engine openFile(StoreLocation.LocalFile file, StoreSecrets secrets) {
        try {
            if (file.scheme().equals("file:")) {
                TailPadding.apply(Path.of(file.path() + ".mv.db"));
            }
            Connection owner = ownerOf(file, secrets);
            try {
                boolean migrated = Migrations.bringUpToDate(OneConnection.lend(owner), () -> keepCopy(file, owner));
                if (migrated || !hasClerk(owner)) {
                    grant(owner, secrets);
                }
                WriteTurn turn = new WriteTurn();
                return new Engine(clerks(owner, urlOf(file), secrets), new CheckpointBarrier(owner, turn), owner, false,
                        turn);
            } catch (RuntimeException | SQLException e) {
                closeAfter(e, owner);
                throw e;
            }
        } catch (SQLException e) {
            throw StoreTrouble.of(e);
        }
    }

    private static Engine openServer(StoreLocation.SharedServer server) {
        HikariDataSource pool = StorePool
                .of(() -> DriverManager.getConnection(server.url(), server.user(), server.password()));
        try {
            Migrations.bringUpToDate(pool, () -> {});
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
        return new Engine(pool, Durability.byCommit(), null, false, null);
    }

    private static HikariDataSource clerks(Connection owner, String url, StoreSecrets secrets) {
        return StorePool.beside(owner,
                () -> DriverManager.getConnection(url, CLERK, secrets.fileKey() + " " + secrets.clerkPassword()));
    }

    private static void closeAfter(Exception failure, Connection owner) {
        try {
            owner.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** The business user may read and write rows, and delete only its drafts: no aliases, no files, no scripts. */
    private static void grant(Connection owner, StoreSecrets secrets) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("CREATE USER IF NOT EXISTS " + CLERK + " PASSWORD '" + secrets.clerkPassword() + "'");
            statement.execute("GRANT SELECT, INSERT, UPDATE ON SCHEMA PUBLIC TO " + CLERK);
            statement.execute("GRANT DELETE ON DRAFT TO " + CLERK);
            statement.execute("CHECKPOINT SYNC");
        }
    }

    /** False when the power went between the tables and the rights. */
    private static boolean hasClerk(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement
                        .executeQuery("select 1 from information_schema.users where user_name = '" + CLERK + "'")) {
            return rows.next();
        }
    }

    private static void keepCopy(StoreLocation.LocalFile file, Connection owner) {
        try {
            if (file.scheme().equals("file:")) {
                Backup.copyBeforeMigration(owner, Path.of(file.path() + ".mv.db"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True when the folder holds a store. */
    static boolean exists(StoreLocation.LocalFile file) {
        return Files.exists(Path.of(file.path() + ".mv.db"));
    }

    static Problem missing() {
        return Problem.of("store.missing");
    }
}
