package mx.ventanilla.db;

import com.zaxxer.hikari.HikariConfig;
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
import javax.sql.DataSource;
import mx.ventanilla.core.Problem;
import org.jspecify.annotations.Nullable;

/** What differs between H2 and PostgreSQL: how it is opened, who may do what, and how a commit reaches the disk. */
final class Engine implements AutoCloseable {
    private static final String OWNER = "OWNER";
    private static final String CLERK = "CLERK";
    private static final int POOL_SIZE = 8;
    private static final String SESSION = ";CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000";
    /** Only the administrator may set these; they hold for the whole database while it is open. */
    private static final String WHOLE_STORE = ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE;TRACE_LEVEL_FILE=0"
            + ";MAX_MEMORY_ROWS=5000000";

    private final HikariDataSource business;
    private final Durability durability;
    private final @Nullable Connection owner;

    private Engine(HikariDataSource business, Durability durability, @Nullable Connection owner) {
        this.business = business;
        this.durability = durability;
        this.owner = owner;
    }

    /** Opens the store and brings its tables up to date. */
    static Engine open(StoreLocation location, StoreSecrets secrets) {
        return switch (location) {
            case StoreLocation.LocalFile file -> openFile(file, secrets);
            case StoreLocation.SharedServer server -> openServer(server);
        };
    }

    DataSource business() {
        return business;
    }

    Durability durability() {
        return durability;
    }

    /** The administrator's connection to a local file; null on a server. */
    @Nullable
    Connection owner() {
        return owner;
    }

    private static String urlOf(StoreLocation.LocalFile file) {
        String beneath = file.scheme().equals("file:") ? "" : file.scheme();
        return "jdbc:h2:" + HeadsLastFileSystem.prefix() + beneath + file.path() + SESSION;
    }

    /** The administrator's connection to a local file; creates the file when there is none. */
    static Connection ownerOf(StoreLocation.LocalFile file, StoreSecrets secrets) throws SQLException {
        return DriverManager.getConnection(urlOf(file) + WHOLE_STORE, OWNER,
                secrets.fileKey() + " " + secrets.ownerPassword());
    }

    @Override
    public void close() {
        durability.close();
        business.close();
        if (owner != null) {
            try {
                owner.close();
            } catch (SQLException e) {
                throw StoreTrouble.of(e);
            }
        }
    }

    private static Engine openFile(StoreLocation.LocalFile file, StoreSecrets secrets) {
        try {
            if (file.scheme().equals("file:")) {
                TailPadding.apply(Path.of(file.path() + ".mv.db"));
            }
            Connection owner = ownerOf(file, secrets);
            try {
                boolean migrated = Migrations.bringUpToDate(new OneConnection(owner), () -> keepCopy(file));
                if (migrated || !hasClerk(owner)) {
                    grant(owner, secrets);
                }
                HikariDataSource pool = pool(urlOf(file), CLERK, secrets.fileKey() + " " + secrets.clerkPassword());
                return new Engine(pool, new CheckpointBarrier(owner), owner);
            } catch (RuntimeException | SQLException e) {
                owner.close();
                throw e;
            }
        } catch (SQLException e) {
            throw StoreTrouble.of(e);
        }
    }

    private static Engine openServer(StoreLocation.SharedServer server) {
        HikariDataSource pool = pool(server.url(), server.user(), server.password());
        try {
            Migrations.bringUpToDate(pool, () -> {});
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
        return new Engine(pool, Durability.byCommit(), null);
    }

    private static HikariDataSource pool(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(1);
        config.setAutoCommit(true);
        config.setMaxLifetime(0);
        config.setPoolName("store");
        return new HikariDataSource(config);
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

    private static void keepCopy(StoreLocation.LocalFile file) {
        Path source = Path.of(file.path() + ".mv.db");
        try {
            if (file.scheme().equals("file:") && Files.size(source) > 0) {
                Backup.copyBeforeMigration(source);
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
