package mx.ventanilla.cli.bench;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.ventanilla.db.Migrations;
import mx.ventanilla.db.StoreSecrets;
import mx.ventanilla.hub.HubDatabase;
import mx.ventanilla.hub.HubFolder;
import mx.ventanilla.hub.HubServer;
import mx.ventanilla.hub.HubService;
import mx.ventanilla.sync.HttpLink;
import mx.ventanilla.sync.SyncSession;
import mx.ventanilla.sync.UnitKeys;
import mx.ventanilla.sync.wire.EnrolmentCode;
import mx.ventanilla.sync.wire.EnrolmentRequest;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.WireJson;
import org.jspecify.annotations.Nullable;

/** A hub that listens on loopback with TLS, over a database of its own: an encrypted file, or PostgreSQL. */
final class BenchHub implements AutoCloseable {
    private final HubFolder folder;
    private final HubDatabase database;
    private final HubService service;
    private final HubServer server;
    private final Clock clock;

    /** @param postgres JDBC address with user and password, of an empty database; null for a file */
    BenchHub(Path parent, @Nullable String postgres, Clock clock) {
        this.clock = clock;
        this.folder = HubFolder.create(parent, "OOAD", clock);
        this.database = postgres == null
                ? folder.database(null, "", "")
                : folder.database(postgres, asked(postgres, "user"), asked(postgres, "password"));
        this.service = folder.service(database, clock);
        this.server = HubServer.start(folder, service, InetSocketAddress.createUnresolved("127.0.0.1", 0));
    }

    private static String asked(String url, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(url);
        return found.find() ? found.group(1) : "";
    }

    HubService service() {
        return service;
    }

    int port() {
        return server.port();
    }

    String url() {
        return "https://127.0.0.1:" + port();
    }

    /** An invented unit that was let in, with its keys. */
    record Unit(InventedLog log, UnitKeys keys) {}

    Unit enrol(InventedLog log) {
        UnitKeys keys = UnitKeys.of(StoreSecrets.generate());
        String name = "U " + log.node();
        EnrolmentCode code = service.enrol(name);
        EnrolmentRequest request = new EnrolmentRequest(code.hash(), code.proof(keys.sign(), keys.seal()), log.node(),
                log.unit(), name, keys.sign(), keys.seal(), Migrations.SCHEMA_VERSION);
        service.admit(SignedFile.write(FileKind.ENROLMENT, WireJson.of(request), List.of(), keys.own()));
        return new Unit(log, keys);
    }

    Unit enrol(InventedLog.Content content, long rows) {
        return enrol(new InventedLog(UUID.randomUUID(), content, rows));
    }

    /** A link of this unit, by whatever way. */
    HttpLink link(Unit unit, String url) {
        return new HttpLink(url, folder.fingerprint()::equals, unit.log().node(), unit.keys().own());
    }

    SyncSession session(Unit unit, HttpLink link) {
        return new SyncSession(unit.log(), link, unit.keys().own(), service.identity().id(),
                service.identity().signPublic(), clock);
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
