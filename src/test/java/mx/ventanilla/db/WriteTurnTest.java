package mx.ventanilla.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Progress;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes H2 write a chunk waits until no transaction is at work. */
class WriteTurnTest {
    private static final long MOMENT_NANOS = 100_000;

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void makeStore() {
        database = TestStores.H2.create(Clock.systemUTC());
    }

    @AfterEach
    void closeStore() {
        database.close();
    }

    @Test
    void twoTransactionsAreNotAtWorkAtOnce() throws Exception {
        assertWaits(began -> write(transaction -> began.set(true)));
    }

    @Test
    void aDraftIsNotKeptWhileATransactionIsAtWork() throws Exception {
        assertWaits(began -> database.writeUnlogged(handle -> began.set(true)));
    }

    @Test
    void aCheckpointWaitsForTheTransactionAtWork() throws Exception {
        assertWaits(began -> {
            database.engine().durability().force();
            began.set(true);
        });
    }

    @Test
    void aBackupBeginsWhenNoTransactionIsAtWork() throws Exception {
        Path target = folder.resolve("copy.respaldo");
        assertWaits(began -> Backup.create(database, TestStores.secrets(), Clock.systemUTC(), target, told(began)));
        assertThat(target).exists();
    }

    private interface Work {
        void run(AtomicBoolean began);
    }

    private void assertWaits(Work work) throws InterruptedException, SQLException {
        AtomicBoolean began = new AtomicBoolean();
        Thread other = new Thread(() -> work.run(began), "other");
        write(transaction -> {
            other.start();
            while (!began.get() && other.isAlive() && !database.engine().isAwaited()) {
                LockSupport.parkNanos(MOMENT_NANOS);
            }
            assertThat(began).isFalse();
            assertThat(other.isAlive()).isTrue();
        });
        other.join();
        assertThat(began).isTrue();
        assertThat(Leftovers.count(database)).isZero();
    }

    private void write(Consumer<Transaction> work) {
        database.write(Actor.system(database.node().deviceId()), transaction -> {
            UUID id = Ids.next();
            transaction.insert(Entity.SETTING, Row.of(id).with("name", id.toString()).with("setting_value", "1"));
            work.accept(transaction);
            return 0;
        });
    }

    private static Progress told(AtomicBoolean began) {
        return new Progress() {
            @Override
            public void report(long done, long total) {
                began.set(true);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }
}
