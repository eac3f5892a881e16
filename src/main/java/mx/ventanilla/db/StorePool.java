package mx.ventanilla.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The connections that the business works with. One that cannot be opened is told as every trouble of the store. */
final class StorePool {
    private static final int SIZE = 8;

    private StorePool() {}

    /** Connections to a store that its administrator has open and to no other: one would open a store anew, without padding and settings. */
    static HikariDataSource beside(Connection owner, ConnectionSource.Opening opening) {
        return of(() -> {
            requireOpen(owner);
            Connection made = opening.open();
            try {
                requireOpen(owner);
                return made;
            } catch (SQLException e) {
                made.close();
                throw e;
            }
        });
    }

    static HikariDataSource of(ConnectionSource.Opening opening) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(new ConnectionSource(opening));
        config.setMaximumPoolSize(SIZE);
        config.setMinimumIdle(1);
        config.setAutoCommit(true);
        config.setMaxLifetime(0);
        config.setPoolName("store");
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw e.getCause() instanceof SQLException cause ? StoreTrouble.of(cause) : e;
        }
    }

    private static void requireOpen(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("call 1");
        }
    }
}
