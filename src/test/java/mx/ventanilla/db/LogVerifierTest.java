package mx.ventanilla.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever holds the file's administrator changes the logs behind the program's back. */
class LogVerifierTest {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void writeThreeTransactions() {
        database = TestStores.create(StoreLocation.LocalFile.of(folder.resolve("store")), Clock.systemUTC());
        for (int i = 0; i < 3; i++) {
            database.write(Actor.system(database.node().deviceId()), transaction -> {
                transaction.insertAll(Entity.SETTING, List.of(setting(), setting()));
                return 0;
            });
        }
        assertThat(LogVerifier.verify(database)).isEmpty();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_log set after_values = '{}' where seq = 2",
            "update audit_log set user_id = device_id, action = 'X' where seq = 6",
            "delete from audit_log where seq = 3",
            "delete from audit_log where seq = 6", "update change_log set payload = '{\"a\":1}' where seq = 2",
            "delete from change_log where seq = 4", "update change_log set last_in_tx = false where seq = 2"})
    void aChangedOrMissingRowIsSeen(String tampering) throws SQLException {
        asOwner(tampering);
        assertThat(LogVerifier.verify(database)).isNotEmpty();
    }

    @Test
    void aTransactionThatIsNotClosedIsSeenThoughItsHashesFollow() throws SQLException {
        asOwner("update change_log set last_in_tx = false where seq in (2, 6)");
        linkAgain();
        assertThat(LogVerifier.verify(database)).containsExactly(
                Sentence.of("store.check.mark.missing", 2L),
                Sentence.of("store.check.mark.missing", 6L));
    }

    @Test
    void aTransactionThatIsClosedTwiceIsSeenThoughItsHashesFollow() throws SQLException {
        asOwner("update change_log set last_in_tx = true where seq = 3");
        linkAgain();
        assertThat(LogVerifier.verify(database))
                .containsExactly(Sentence.of("store.check.mark.late", 4L));
    }

    /** What a forger who knows the program would do to the change log. */
    private void linkAgain() throws SQLException {
        byte[] head = Hashes.FIRST;
        Connection owner = owner();
        try (Statement select = owner.createStatement();
                PreparedStatement update = owner
                        .prepareStatement("update change_log set prev_hash = ?, hash = ? where seq = ?");
                ResultSet row = select.executeQuery("select * from change_log order by seq")) {
            while (row.next()) {
                byte[] next = Hashes.link(head, row.getLong("seq"), row.getObject("tx_id", UUID.class),
                        row.getBoolean("last_in_tx"), row.getObject("change_id", UUID.class), row.getString("entity"),
                        row.getObject("entity_id", UUID.class), row.getString("op"), row.getString("base_rev"),
                        row.getString("rev"), row.getLong("hlc"), row.getObject("user_id", UUID.class),
                        row.getObject("device_id", UUID.class), row.getInt("schema_ver"), row.getString("payload"));
                update.setBytes(1, head);
                update.setBytes(2, next);
                update.setLong(3, row.getLong("seq"));
                update.addBatch();
                head = next;
            }
            update.executeBatch();
        }
        try (PreparedStatement end = owner.prepareStatement("update node set log_hash = ?")) {
            end.setBytes(1, head);
            end.executeUpdate();
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (Statement statement = owner().createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private Connection owner() {
        return Objects.requireNonNull(database.engine().owner());
    }

    private static Row setting() {
        UUID id = Ids.next();
        return Row.of(id).with("name", id.toString()).with("setting_value", "value");
    }
}
