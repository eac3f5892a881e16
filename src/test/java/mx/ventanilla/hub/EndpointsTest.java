package mx.ventanilla.hub;

import static mx.ventanilla.hub.LoopbackHub.body;
import static mx.ventanilla.hub.LoopbackHub.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import mx.ventanilla.sync.wire.ChangesHeader;
import mx.ventanilla.sync.wire.Comparison;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.StreamEnd;
import mx.ventanilla.sync.wire.WireJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each address of the hub answers to whom, and that a refusal changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class EndpointsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-05T16:30:00Z"), ZoneOffset.UTC);
    private static final byte[] NOTHING = new byte[0];
    private LoopbackHub hub;
    private LoopbackHub.Node mine;
    private LoopbackHub.Node other;
    private String token;
    private String otherToken;
    private UUID otherLoad = new UUID(0, 0);

    @BeforeAll
    void open(@TempDir Path folder) {
        hub = new LoopbackHub(folder, CLOCK);
        mine = hub.enrol("UMF 1");
        other = hub.enrol("UMF 2");
        hub.service.greet(hello(other));
        hub.database().write(handle -> handle.createUpdate("""
                insert into record (entity, entity_id, unit_id, rev, pos, state, changed_at)
                values ('PATIENT', :id, :unit, '1-A-1', 1, '{}', :now)""").bind("id", new UUID(5, 5))
                .bind("unit", other.unit()).bind("now", CLOCK.instant().atOffset(ZoneOffset.UTC)).execute());
        hub.service.loadManifest(other.id(), other.epoch());
        otherLoad = hub.database().read(handle -> handle.createQuery("select snapshot_id from snapshot")
                .mapTo(UUID.class).one());
        token = hub.token(mine);
        otherToken = hub.token(other);
    }

    @AfterAll
    void close() {
        hub.close();
    }

    /** A request and what must be answered. */
    record Case(String name, String method, String path, String token, byte[] body, int status, String answer,
            String... headers) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource
    @DisplayName("F34 a unit reaches nothing of another unit at any address")
    void foreign(Case asked) {
        refused(asked);
    }

    Stream<Case> foreign() {
        UUID his = other.id();
        byte[] file = changes(other, other.keys(), 1, 1, 0);
        return Stream.of(
                new Case("hello", "POST", "/v1/hello", token, json(hello(other)), 403, "FORGED"),
                new Case("push", "PUT", push(his, 1, 1), token, file, 403, "FORGED"),
                new Case("push of his file to my address", "PUT", push(mine.id(), 1, 1), token, file, 403, "FORGED"),
                new Case("pull", "GET", "/v1/feeds/" + his + "?epoch=" + other.epoch() + "&after=0&limit=9", token,
                        NOTHING, 403, "FORGED"),
                new Case("comparison", "POST", "/v1/comparisons", token, json(comparison(other)), 403, "FORGED"),
                new Case("load", "GET", "/v1/loads/" + his + "?epoch=" + other.epoch(), token, NOTHING, 403, "FORGED"),
                new Case("part of a load", "GET", "/v1/loads/" + his + "/" + otherLoad + "/1", token, NOTHING, 403,
                        "FORGED"),
                new Case("part of his load at my address", "GET", "/v1/loads/" + mine.id() + "/" + otherLoad + "/1",
                        token, NOTHING, 403, "sync.load.unknown"),
                new Case("the end of his log", "POST", "/v1/nodes/" + his + "/end", token, end(other, mine), 403,
                        "FORGED"),
                new Case("his own word that his log ends, at my address", "POST", "/v1/nodes/" + mine.id() + "/end",
                        token, end(other, other), 403, "FORGED"),
                new Case("the end of his log, signed by me, at my address", "POST", "/v1/nodes/" + mine.id() + "/end",
                        token, end(other, mine), 403, "FOREIGN"),
                new Case("proof in his name", "POST", "/v1/tokens", null,
                        SignedFile.write(FileKind.PROOF, WireJson.object().put("node", his.toString())
                                .put("challenge", "x"), List.of(), mine.keys().own()),
                        403, "FORGED"));
    }

    @ParameterizedTest
    @MethodSource
    @DisplayName("What is not right is refused with the exact answer, and changes nothing")
    void negatives(Case asked) {
        refused(asked);
    }

    Stream<Case> negatives() {
        String own = push(mine.id(), 1, 1);
        byte[] good = changes(mine, mine.keys(), 1, 1, 0);
        String feed = "/v1/feeds/" + mine.id();
        byte[] flipped = good.clone();
        flipped[flipped.length / 2] ^= 1;
        List<Case> cases = new ArrayList<>(List.of(
                new Case("no token", "POST", "/v1/hello", null, json(hello(mine)), 401, ""),
                new Case("invented token", "POST", "/v1/hello", "abc", json(hello(mine)), 401, ""),
                new Case("token of another kind", "POST", "/v1/hello", challenge(), json(hello(mine)), 401, ""),
                new Case("token with a changed end", "POST", "/v1/hello", token.substring(0, token.length() - 4)
                        + "AAAA", json(hello(mine)), 401, ""),
                new Case("no token at push", "PUT", own, null, good, 401, ""),
                new Case("no token at pull", "GET", feed + "?epoch=" + mine.epoch() + "&after=0&limit=5", null, NOTHING,
                        401, ""),
                new Case("no token at comparison", "POST", "/v1/comparisons", null, json(comparison(mine)), 401, ""),
                new Case("no token at load", "GET", "/v1/loads/" + mine.id() + "?epoch=" + mine.epoch(), null, NOTHING,
                        401, ""),
                new Case("no token at the end of a log", "POST", "/v1/nodes/" + mine.id() + "/end", null,
                        end(mine, mine), 401, ""),
                new Case("a log that ends where the hub does not stand", "POST", "/v1/nodes/" + mine.id() + "/end",
                        token, end(mine, mine), 409, ""),
                new Case("an end that is no file", "POST", "/v1/nodes/" + mine.id() + "/end", token, bytes("fin"), 400,
                        "NOT_OURS"),
                new Case("no token at the programs", "GET", "/v1/updates", null, NOTHING, 401, ""),
                new Case("a program that is not there", "GET", "/v1/updates/abc/1", token, NOTHING, 404, ""),
                new Case("a part of a program that is no number", "GET", "/v1/updates/abc/one", token, NOTHING, 400,
                        ""),
                new Case("unknown address", "GET", "/v1/nothing", token, NOTHING, 404, ""),
                new Case("unknown address without a token", "GET", "/v1/nothing", null, NOTHING, 401, ""),
                new Case("wrong method at hello", "GET", "/v1/hello", token, NOTHING, 404, ""),
                new Case("wrong method at push", "POST", own, token, good, 404, ""),
                new Case("wrong method at feed", "DELETE", feed, token, NOTHING, 404, ""),
                new Case("wrong method at load", "PUT", "/v1/loads/" + mine.id(), token, good, 404, ""),
                new Case("empty hello", "POST", "/v1/hello", token, bytes("{}"), 400, "DAMAGED"),
                new Case("hello that is no JSON", "POST", "/v1/hello", token, bytes("hola"), 400, "DAMAGED"),
                new Case("hello that is a list", "POST", "/v1/hello", token, bytes("[1]"), 400, "DAMAGED"),
                new Case("hello with a key twice", "POST", "/v1/hello", token, bytes("{\"node\":1,\"node\":2}"), 400,
                        "DAMAGED"),
                new Case("hello nested too deep", "POST", "/v1/hello", token,
                        bytes("{\"a\":".repeat(40) + "1" + "}".repeat(40)), 400, "DAMAGED"),
                new Case("hello with something after its end", "POST", "/v1/hello", token,
                        bytes(WireJson.text(hello(mine)) + " {}"), 400, "DAMAGED"),
                new Case("nothing pushed", "PUT", own, token, NOTHING, 400, "NOT_OURS"),
                new Case("a picture pushed", "PUT", own, token, new byte[]{(byte) 0x89, 'P', 'N', 'G', 1, 2, 3, 4}, 400,
                        "NOT_OURS"),
                new Case("a page of HTML pushed", "PUT", own, token, bytes("<!DOCTYPE html><html>"), 400, "NOT_OURS"),
                new Case("a cut file", "PUT", own, token, java.util.Arrays.copyOf(good, good.length - 1), 400,
                        "DAMAGED"),
                new Case("a file with a byte more", "PUT", own, token, java.util.Arrays.copyOf(good, good.length + 1),
                        400, "DAMAGED"),
                new Case("a changed byte", "PUT", own, token, flipped, 400, "DAMAGED"),
                new Case("signed by somebody else", "PUT", own, token, changes(mine, other.keys(), 1, 1, 0), 403,
                        "FORGED"),
                new Case("a file of another kind", "PUT", own, token, SignedFile.write(FileKind.PROOF,
                        WireJson.object().put("node", mine.id().toString()), List.of(), mine.keys().own()), 403,
                        "FOREIGN"),
                new Case("numbers that run backwards", "PUT", own, token, changes(mine, mine.keys(), 5, 4, 0), 400,
                        "DAMAGED"),
                new Case("a file that begins at nothing", "PUT", own, token, changes(mine, mine.keys(), 0, 1, 0), 400,
                        "DAMAGED"),
                new Case("a gap", "PUT", push(mine.id(), 9, 9), token, changes(mine, mine.keys(), 9, 9, 0), 409,
                        "{\"result\":\"GAP\",\"received\":0,\"receipt\":\"\"}"),
                new Case("a later program's tables", "PUT", own, token, changes(mine, mine.keys(), 1, 1, 999), 426,
                        "{\"result\":\"SCHEMA\",\"received\":0,\"receipt\":\"\"}"),
                new Case("larger than anything", "PUT", own, token, new byte[SignedFile.MOST_BYTES + 1], 413,
                        "TOO_LARGE"),
                new Case("no number at pull", "GET", feed + "?epoch=" + mine.epoch() + "&limit=5", token, NOTHING, 400,
                        ""),
                new Case("no epoch at pull", "GET", feed + "?after=0&limit=5", token, NOTHING, 400, ""),
                new Case("a word for a number at pull", "GET", feed + "?epoch=" + mine.epoch() + "&after=x&limit=5",
                        token, NOTHING, 400, ""),
                new Case("no node at pull", "GET", "/v1/feeds/nobody?epoch=" + mine.epoch() + "&after=0&limit=5", token,
                        NOTHING, 400, ""),
                new Case("a load that is not there", "GET", "/v1/loads/" + mine.id() + "/" + new UUID(1, 1) + "/1",
                        token, NOTHING, 403, "sync.load.unknown"),
                new Case("a part that is no number", "GET", "/v1/loads/" + mine.id() + "/" + new UUID(1, 1) + "/one",
                        token, NOTHING, 400, ""),
                new Case("half an address of a load", "GET", "/v1/loads/" + mine.id() + "/" + new UUID(1, 1), token,
                        NOTHING, 404, ""),
                new Case("a challenge for nobody", "POST", "/v1/challenges", null, bytes("{}"), 400, "DAMAGED"),
                new Case("an enrolment without a code", "POST", "/v1/enrolments", null, bytes("hola"), 400,
                        "NOT_OURS"),
                new Case("an enrolment with an invented code", "POST", "/v1/enrolments", null, invented(), 403,
                        "sync.code.unknown"),
                new Case("a bytes range beyond the part", "GET", "/v1/loads/" + other.id() + "/" + otherLoad + "/1",
                        otherToken, NOTHING, 416, "", "Range", "bytes=99999999-")));
        return cases.stream();
    }

    @Test
    void thereAreFortyNegativesAndMore() {
        assertThat(negatives().count()).isGreaterThanOrEqualTo(40);
    }

    @Test
    @DisplayName("F35 a token of a computer that was revoked meanwhile opens nothing")
    void revoked() {
        LoopbackHub.Node stolen = hub.enrol("UMF 3");
        String its = hub.token(stolen);
        hub.service.revoke(stolen.id());
        for (String path : List.of("/v1/feeds/" + stolen.id() + "?epoch=" + stolen.epoch() + "&after=0&limit=5",
                "/v1/loads/" + stolen.id() + "?epoch=" + stolen.epoch())) {
            HttpResponse<byte[]> answer = hub.send("GET", path, its, NOTHING);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(body(answer)).isEqualTo("REVOKED");
        }
        assertThat(hub.send("POST", "/v1/hello", its, json(hello(stolen))).statusCode()).isEqualTo(403);
    }

    @Test
    void healthAndFiguresAreForMachines() {
        assertThat(body(hub.send("GET", "/health", null, NOTHING))).isEqualTo("ok\n");
        HttpResponse<byte[]> metrics = hub.send("GET", "/metrics", null, NOTHING);
        assertThat(metrics.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/openmetrics-text; version=1.0.0");
        assertThat(body(metrics)).contains("# TYPE ventanilla_units gauge\n", "\nventanilla_units ")
                .endsWith("# EOF\n");
        assertThat(body(metrics).lines()).allMatch(line -> line.matches(
                "# (TYPE|HELP) [a-z_]+ .+|# EOF|[a-z_]+(\\{[a-z]+=\"[^\"]+\"})? -?\\d+"));
    }

    @Test
    void whoComesWhileSixteenAreServedAndSixtyFourWaitIsToldWhenToComeAgain() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int n = 0; n < 80; n++) {
                slow.add(halfARequest());
            }
            String late = "";
            for (int n = 0; n < 200 && late.isEmpty(); n++) {
                Socket socket = halfARequest();
                slow.add(socket);
                late = answerSoon(socket);
            }
            assertThat(late).startsWith("HTTP/1.1 429").containsPattern("Retry-After: [12]\\d\r\n");
            assertThat(hub.send("GET", "/health", null, NOTHING).statusCode()).as("a balancer is still answered")
                    .isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    @DisplayName("A refusal that needs only the first words waits for the rest, and the line carries the next question")
    void theLineOutlivesARefusal() throws IOException {
        try (Socket socket = LoopbackHub.trusting().getSocketFactory().createSocket("127.0.0.1", hub.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(bytes("POST /v1/hello HTTP/1.1\r\nHost: hub\r\nContent-Length: 3\r\n\r\n{"));
            out.flush();
            for (int n = 0; n < 500 && present() == 0; n++) {
                Thread.onSpinWait();
            }
            out.write(bytes("} "));
            out.write(bytes("GET /health HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n"));
            out.flush();
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers.split("HTTP/1.1 ", -1)).hasSize(3).satisfies(two -> {
                assertThat(two[1]).startsWith("401").doesNotContain("Connection: close");
                assertThat(two[2]).startsWith("200").endsWith("ok\n");
            });
        }
    }

    @Test
    @DisplayName("Who is sent away unheard is told that the line closes")
    void aClosedLineIsAnnounced() throws IOException {
        try (Socket socket = LoopbackHub.trusting().getSocketFactory().createSocket("127.0.0.1", hub.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(bytes("POST /health HTTP/1.1\r\nHost: hub\r\nContent-Length: 50\r\n\r\n{"));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200").contains("Connection: close");
        }
    }

    /** Everything that the hub answers before it closes the line; empty when it says nothing at once. */
    private static String answerSoon(Socket socket) throws IOException {
        socket.setSoTimeout(500);
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketTimeoutException silent) {
            return "";
        }
    }

    /** Requests that the hub serves now or keeps waiting, but for the one that asks. */
    private int present() {
        return body(hub.send("GET", "/metrics", null, NOTHING)).lines()
                .filter(line -> line.startsWith("ventanilla_requests_present "))
                .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(' ') + 1)) - 1).findFirst()
                .orElseThrow();
    }

    /** Says that a body will come, and does not send it. */
    private Socket halfARequest() throws IOException {
        Socket socket = LoopbackHub.trusting().getSocketFactory().createSocket("127.0.0.1", hub.port());
        OutputStream out = socket.getOutputStream();
        out.write("POST /v1/challenges HTTP/1.1\r\nHost: hub\r\nContent-Length: 50\r\n\r\n{"
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    private void refused(Case asked) {
        String before = hub.state();
        HttpResponse<byte[]> answer = hub.send(asked.method(), asked.path(), asked.token(), asked.body(),
                asked.headers());
        assertThat(body(answer)).isEqualTo(asked.answer());
        assertThat(answer.statusCode()).isEqualTo(asked.status());
        assertThat(hub.state()).isEqualTo(before);
    }

    private String challenge() {
        return WireJson.object(body(hub.send("POST", "/v1/challenges", null,
                bytes("{\"node\":\"" + mine.id() + "\"}")))).path("challenge").asText();
    }

    private byte[] invented() {
        var code = mx.ventanilla.sync.wire.EnrolmentCode.create("ab".repeat(32));
        var request = new mx.ventanilla.sync.wire.EnrolmentRequest(code.hash(),
                code.proof(mine.keys().sign(), mine.keys().seal()), UUID.randomUUID(), mine.unit(), "x",
                mine.keys().sign(), mine.keys().seal(), 1);
        return SignedFile.write(FileKind.ENROLMENT, WireJson.of(request), List.of(), mine.keys().own());
    }

    private byte[] changes(LoopbackHub.Node node, TestHub.Keys signer, long first, long last, int schema) {
        ChangesHeader header = new ChangesHeader(node.id(), node.epoch(), first, last, "", "ab", 0, "", schema, 0,
                hub.service.identity().id(), CLOCK.instant());
        return SignedFile.write(FileKind.CHANGES, WireJson.of(header), List.of(), signer.own());
    }

    private byte[] end(LoopbackHub.Node node, LoopbackHub.Node signer) {
        return new StreamEnd(hub.service.identity().id(), node.id(), node.epoch(), 5, "ab", CLOCK.instant())
                .signed(signer.keys().own());
    }

    private static Comparison comparison(LoopbackHub.Node node) {
        return new Comparison(node.id(), node.epoch(), new UUID(1, 1), 1, 0, 0, java.util.Map.of(),
                java.util.Map.of(), List.of());
    }

    private static String push(UUID node, long first, long last) {
        return "/v1/nodes/%s/epochs/%s/batches/%d-%d".formatted(node, new UUID(3, 3), first, last);
    }

    private static Hello hello(LoopbackHub.Node node) {
        return new Hello(node.id(), node.epoch(), 1, 0, "", 0, 0, null, null, 0, null);
    }

    private static byte[] json(Object value) {
        return bytes(WireJson.text(value));
    }
}
