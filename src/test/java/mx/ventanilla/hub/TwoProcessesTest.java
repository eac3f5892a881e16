package mx.ventanilla.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import mx.ventanilla.db.StoreLocation;
import mx.ventanilla.support.SetClock;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.Welcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub keeps nothing but what is in PostgreSQL: two of its processes behind a balancer are one hub. */
class TwoProcessesTest {
    @TempDir
    private Path folder;
    private final SetClock clock = new SetClock(java.time.LocalDate.of(2027, 3, 5).atTime(7, 30));
    private LoopbackHub one;
    private LoopbackHub two;

    @BeforeEach
    void open() {
        StoreLocation.SharedServer server = (StoreLocation.SharedServer) TestStores.POSTGRES.newLocation();
        HubFolder made = HubFolder.create(folder.resolve("hub"), "OOAD Guanajuato", clock);
        one = new LoopbackHub(made, open(server), clock);
        two = new LoopbackHub(HubFolder.open(folder.resolve("hub")), open(server), clock);
    }

    @AfterEach
    void close() {
        two.close();
        one.close();
    }

    @Test
    void aTokenOfOneIsGoodAtTheOtherAndSoIsASession() {
        LoopbackHub.Node node = one.enrol("UMF 1");
        String token = one.token(node);
        byte[] hello = LoopbackHub.bytes(mx.ventanilla.sync.wire.WireJson.text(
                new Hello(node.id(), node.epoch(), 1, 0, "", 0, 0, null, null, 0, null)));
        Welcome first = welcome(one.send("POST", "/v1/hello", token, hello));
        Welcome second = welcome(two.send("POST", "/v1/hello", token, hello));
        assertThat(second.status()).isEqualTo(Welcome.Status.OK);
        assertThat(second.hubEpoch()).isEqualTo(first.hubEpoch());
        assertThat(second.fence()).as("the later session, whichever process it is at").isGreaterThan(first.fence());
        assertThat(two.send("GET", "/v1/feeds/" + node.id() + "?epoch=" + node.epoch() + "&after=0&limit=5", token,
                new byte[0]).statusCode()).isEqualTo(200);
    }

    @Test
    void theLargeTablesAreInPieces() {
        for (String table : List.of("feed", "record", "stream_mark")) {
            assertThat(one.database("select count(*) from pg_inherits i join pg_class c on c.oid = i.inhparent "
                    + "where c.relname = '" + table + "'")).as(table).isEqualTo(16);
        }
    }

    @Test
    void aReaderOfThePageIsKnownToBoth() {
        String key = one.service.newReader("Laura");
        assertThat(two.service.readers().reader(key)).isPresent();
    }

    private static HubDatabase open(StoreLocation.SharedServer server) {
        return HubDatabase.open(server.url(), "postgres", "postgres");
    }

    private static Welcome welcome(java.net.http.HttpResponse<byte[]> answer) {
        return mx.ventanilla.sync.wire.WireJson.as(Welcome.class,
                mx.ventanilla.sync.wire.WireJson.object(answer.body()));
    }
}
