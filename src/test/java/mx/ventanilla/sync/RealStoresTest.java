package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.UUID;
import mx.ventanilla.db.LogVerifier;
import mx.ventanilla.db.RecordCheck;
import mx.ventanilla.db.StoreSecrets;
import mx.ventanilla.hub.HubDatabase;
import mx.ventanilla.hub.HubFolder;
import mx.ventanilla.hub.HubServer;
import mx.ventanilla.hub.HubService;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit's real store talks to a real hub over TLS. */
class RealStoresTest {
    @TempDir
    private Path folder;

    @Test
    void aUnitEntersSendsItsDayAndIsConfirmed() {
        try (Region region = new Region(folder); StoredClinic clinic = new StoredClinic(TestStores.H2, 2, 15, 4)) {
            UUID patient = clinic.patient(1, "M");
            SyncService sync = region.enter(clinic, "UMF 1");
            Exchange exchange = sync.run();
            assertThat(exchange.outcome()).isEqualTo(Outcome.COMPLETE);
            assertThat(region.hub.status().records()).containsEntry("PATIENT", 1L).containsEntry("STAFF", 4L)
                    .doesNotContainKey("SETTING");
            SyncState state = sync.state();
            assertThat(state.confirmed()).isEqualTo(state.saved()).isEqualTo(state.sent());
            assertThat(sync.run().sent()).isZero();
            assertThat(nameOf(clinic, patient)).isEqualTo("María Elena");
        }
    }

    @Test
    void aPatientOfAnotherUnitArrivesThereAndTheLogsStayWhole() {
        try (Region region = new Region(folder);
                StoredClinic one = new StoredClinic(TestStores.H2, 1, 15, 4);
                StoredClinic two = new StoredClinic(TestStores.POSTGRES, 1, 15, 4)) {
            UUID patient = one.patient("Jacinta", "Robles", 1, "M");
            region.enter(one, "UMF 1").run();
            SyncService second = region.enter(two, "UMF 1");
            Exchange exchange = second.run();
            assertThat(exchange.outcome()).isEqualTo(Outcome.COMPLETE);
            assertThat(exchange.received()).isPositive();
            assertThat(nameOf(two, patient)).isEqualTo("Jacinta");
            assertThat(LogVerifier.verify(two.database)).isEmpty();
            assertThat(RecordCheck.verify(two.database)).isEmpty();
        }
    }

    private static String nameOf(StoredClinic clinic, UUID patient) {
        return clinic.database.read(handle -> handle.createQuery("select given_names from patient where id = ?")
                .bind(0, patient).mapTo(String.class).one());
    }

    /** A hub in a folder, listening on loopback. */
    private static final class Region implements AutoCloseable {
        private final HubDatabase database;
        private final HubServer server;
        private final HubService hub;

        Region(Path folder) {
            HubFolder made = HubFolder.create(folder.resolve("hub"), "OOAD Guanajuato", SimulatedRegion.CLOCK);
            this.database = made.database(null, "", "");
            this.hub = made.service(database, SimulatedRegion.CLOCK);
            this.server = HubServer.start(made, hub, new InetSocketAddress("127.0.0.1", 0));
        }

        SyncService enter(StoredClinic clinic, String name) {
            String incarnation = clinic.database.read(handle -> handle.createQuery("select incarnation from node")
                    .mapTo(String.class).one());
            SyncService sync = new SyncService(clinic.database, UnitKeys.of(StoreSecrets.generate()), incarnation,
                    clinic.clock);
            Session admin = new Session(StoredClinic.id("admin"), "admin", "Admin", Role.ADMIN, null,
                    clinic.database.node().deviceId());
            sync.enrolment().enrol(admin, "https://127.0.0.1:" + server.port(), hub.enrol(name).text());
            return sync;
        }

        @Override
        public void close() {
            server.close();
            database.close();
        }
    }
}
