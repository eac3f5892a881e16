package mx.ventanilla.hub;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.WriteTurn;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The regional office's database, PostgreSQL or an H2 of one machine: all that the hub remembers. */
public final class HubDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HubDatabase.class);
    private static final int ATTEMPTS = 8;
    private static final String H2 = "jdbc:h2:";
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final boolean forces;
    private final WriteTurn turn = new WriteTurn();

    private HubDatabase(HikariDataSource pool, boolean forces) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.forces = forces;
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(String.class, "varchar");
    }

    /** Opens the database and brings its tables up to date. */
    public static HubDatabase open(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        config.setPoolName("hub");
        config.setMaxLifetime(0);
        HikariDataSource pool = connect(config);
        Flyway.configure(HubDatabase.class.getClassLoader()).dataSource(pool).table("hub_schema_history")
                .locations(locations(url)).load().migrate();
        return new HubDatabase(pool, url.startsWith(H2) && !url.startsWith(H2 + "mem:"));
    }

    /** PostgreSQL has its large tables in pieces besides. */
    private static String[] locations(String url) {
        String common = "classpath:mx/ventanilla/db/hub";
        return url.startsWith(H2) ? new String[]{common} : new String[]{common, common + "-postgresql"};
    }

    /** Runs queries. */
    <T extends @Nullable Object> T read(Function<Handle, T> query) {
        return told(() -> jdbi.withHandle(query::apply));
    }

    /** One durable transaction, run again when the database asks for it. */
    <T extends @Nullable Object> T write(Function<Handle, T> work) {
        return told(() -> forces ? turn.take(() -> forced(work)) : attempts(work));
    }

    private <T extends @Nullable Object> T forced(Function<Handle, T> work) {
        T result = attempts(work);
        jdbi.useHandle(handle -> handle.execute("CHECKPOINT SYNC"));
        return result;
    }

    @Override
    public void close() {
        pool.close();
    }

    private <T extends @Nullable Object> T attempts(Function<Handle, T> work) {
        for (int attempt = 1;; attempt++) {
            try {
                return jdbi.inTransaction(TransactionIsolationLevel.READ_COMMITTED, work::apply);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isWorthRetrying(e)) {
                    throw e;
                }
            }
        }
    }

    private static HikariDataSource connect(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            LOG.error("hub database not reached: {}", state(e));
            throw Problem.of("hub.database.unreachable");
        }
    }

    /** Drivers print whole rows: the log gets the SQLState only (F45). */
    private static <T extends @Nullable Object> T told(Work<T> work) {
        try {
            return work.run();
        } catch (RuntimeException e) {
            String state = state(e);
            if (state == null) {
                throw e;
            }
            LOG.error("hub database trouble, SQLState {}", state);
            throw Problem.of("hub.database.failed", state);
        }
    }

    private static boolean isWorthRetrying(RuntimeException e) {
        String state = state(e);
        return state != null && (state.startsWith("40") || state.equals("23505") || state.equals("HYT00"));
    }

    private static @Nullable String state(Throwable e) {
        for (@Nullable
        Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return String.valueOf(sql.getSQLState());
            }
        }
        return null;
    }

    private interface Work<T extends @Nullable Object> {
        T run();
    }
}
