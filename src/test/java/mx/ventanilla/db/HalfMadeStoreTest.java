package mx.ventanilla.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HalfMadeStoreTest {
    private static final StoreSecrets SECRETS = StoreSecrets.generate();

    @Test
    void aStoreWhoseMakingWasCutOffAfterTheTablesIsFinished(@TempDir Path folder) throws SQLException {
        StoreLocation.LocalFile location = StoreLocation.LocalFile.of(folder.resolve("store"));
        Engine.open(location, SECRETS).close();
        try (Connection owner = Engine.ownerOf(location, SECRETS); Statement statement = owner.createStatement()) {
            statement.execute("DROP USER CLERK");
        }
        try (Database database = Database.create(location, SECRETS, Clock.systemUTC(),
                new NewNode(UUID.randomUUID(), "one"))) {
            assertThat(database.node().nextSeq()).isEqualTo(1);
        }
        try (Database database = Database.create(location, SECRETS, Clock.systemUTC(),
                new NewNode(UUID.randomUUID(), "two"))) {
            assertThat(LogVerifier.verify(database)).isEmpty();
        }
    }

    /** As on a start whose business user cannot come in: a sentence, and the file is let go of. */
    @Test
    void aConnectionThatIsRefusedIsTroubleOfTheStore(@TempDir Path folder) {
        StoreLocation.LocalFile location = StoreLocation.LocalFile.of(folder.resolve("store"));
        Engine.open(location, SECRETS).close();
        StoreSecrets wrong = new StoreSecrets(SECRETS.fileKey(), SECRETS.ownerPassword(), "00", SECRETS.indexKey(),
                SECRETS.signKey(), SECRETS.signPublic(), SECRETS.sealKey(), SECRETS.sealPublic());
        assertThatThrownBy(() -> Engine.open(location, wrong)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Engine.openForReading(location, wrong)).isInstanceOf(Problem.class);
        Engine.open(location, SECRETS).close();
    }
}
