package mx.ventanilla.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.NewNode;
import mx.ventanilla.db.StoreLocation;
import mx.ventanilla.db.StoreSecrets;

/** New empty stores for tests, of both engines: {@code @ParameterizedTest @EnumSource TestStores stores}. */
public enum TestStores {
    H2 {
        @Override
        public StoreLocation newLocation() {
            return StoreLocation.LocalFile.of(TestFolders.create("store").resolve("store"));
        }
    },
    POSTGRES {
        @Override
        public StoreLocation newLocation() {
            String name = "test" + NUMBER.incrementAndGet();
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return new StoreLocation.SharedServer(Server.RUNNING.getJdbcUrl("postgres", name), "postgres", "postgres");
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final StoreSecrets SECRETS = StoreSecrets.generate();

    /** What opens each of these stores. */
    public static StoreSecrets secrets() {
        return SECRETS;
    }

    /** Where a new store may be made. */
    public abstract StoreLocation newLocation();

    /** A new store under this clock. */
    public Database create(Clock clock) {
        return create(newLocation(), clock);
    }

    public static Database create(StoreLocation location, Clock clock) {
        return Database.create(location, SECRETS, clock, new NewNode(Ids.next(), UUID.randomUUID().toString()));
    }

    /** Opens one of these stores again, or a second time on the server. */
    public static Database open(StoreLocation location, Clock clock) {
        return Database.open(location, SECRETS, clock);
    }

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200").start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        server.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
