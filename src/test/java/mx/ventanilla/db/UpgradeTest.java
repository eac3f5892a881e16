package mx.ventanilla.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start after an upgrade, and the way back. */
class UpgradeTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-05T16:30:00Z"), ZoneOffset.UTC);
    private final StoreSecrets secrets = StoreSecrets.generate();

    @TempDir
    Path folder;

    @Test
    void theStoreIsCopiedBeforeItIsChangedAndTheCopyIsWhatTheOlderProgramLeft() throws Exception {
        StoreLocation.LocalFile store = StoreLocation.LocalFile.of(folder.resolve("store"));
        leaveAsTheFirstVersion(store);
        assertThat(newestMigration(store)).isEqualTo(1);
        Path copy = folder.resolve("store.mv.db.before-migration");
        assertThat(copy).doesNotExist();

        Database.create(store, secrets, CLOCK, new NewNode(Ids.next(), "a")).close();
        assertThat(newestMigration(store)).isEqualTo(Migrations.SCHEMA_VERSION);
        assertThat(copy).exists();

        Files.move(copy, folder.resolve("store.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(newestMigration(store)).isEqualTo(1);
    }

    @Test
    void aStoreOfThisVersionIsNotCopiedAgain() {
        StoreLocation.LocalFile store = StoreLocation.LocalFile.of(folder.resolve("store"));
        Database.create(store, secrets, CLOCK, new NewNode(Ids.next(), "a")).close();
        Database.open(store, secrets, CLOCK).close();
        assertThat(folder.resolve("store.mv.db.before-migration")).doesNotExist();
    }

    @Test
    void aStoreOfANewerProgramIsRefusedWithASentenceAndLeftAsItIs() throws Exception {
        StoreLocation.LocalFile store = StoreLocation.LocalFile.of(folder.resolve("store"));
        Database.create(store, secrets, CLOCK, new NewNode(Ids.next(), "a")).close();
        try (Connection owner = Engine.ownerOf(store, secrets); Statement statement = owner.createStatement()) {
            statement.execute("""
                    insert into "schema_history" ("installed_rank", "version", "description", "type", "script",
                      "installed_by", "execution_time", "success")
                    values (9000, '9000', 'later', 'SQL', 'V9000__later.sql', 'OWNER', 1, true)""");
            statement.execute("CHECKPOINT SYNC");
        }
        assertThatThrownBy(() -> Database.open(store, secrets, CLOCK)).isInstanceOf(Problem.class)
                .hasMessage("store.newer");
        assertThat(newestMigration(store)).isEqualTo(9000);
        assertThat(folder.resolve("store.mv.db.before-migration")).doesNotExist();
    }

    private void leaveAsTheFirstVersion(StoreLocation.LocalFile store) throws SQLException {
        try (Connection owner = Engine.ownerOf(store, secrets); Statement statement = owner.createStatement()) {
            Flyway.configure().dataSource(OneConnection.lend(owner)).table("schema_history")
                    .locations("classpath:mx/ventanilla/db/migration").target("1").load().migrate();
            statement.execute("CHECKPOINT SYNC");
        }
    }

    private int newestMigration(StoreLocation.LocalFile store) throws SQLException {
        try (Connection owner = Engine.ownerOf(store, secrets);
                Statement statement = owner.createStatement();
                ResultSet rows = statement
                        .executeQuery("select max(cast(\"version\" as integer)) from \"schema_history\"")) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }
}
