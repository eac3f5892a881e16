package mx.ventanilla.hub;

import mx.ventanilla.support.TestFolders;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import mx.ventanilla.core.Problem;
import mx.ventanilla.sync.wire.CourierFile;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.NodeKeys;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/**
 * Whatever somebody sends, to any address or on a stick: a plain refusal, never a fault. The saved inputs run with the
 * other tests ({@link SavedInputsTest}), without the fuzzer's agent; {@code JAZZER_FUZZ=1} looks for new ones.
 */
@Tag("long")
class WireFuzzTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-05T16:30:00Z"), ZoneOffset.UTC);
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");
    private static final TestHub.Keys KEYS = TestHub.Keys.generate();
    private static Path folder = Path.of("");
    private static @org.jspecify.annotations.Nullable LoopbackHub hub;
    private static LoopbackHub.@org.jspecify.annotations.Nullable Node node;
    private static String token = "";

    @BeforeAll
    static void open() throws IOException {
        folder = TestFolders.create("fuzz");
        LoopbackHub opened = new LoopbackHub(folder, CLOCK);
        LoopbackHub.Node enrolled = opened.enrol("UMF 1");
        token = opened.token(enrolled);
        hub = opened;
        node = enrolled;
    }

    @AfterAll
    static void close() throws IOException {
        if (hub != null) {
            hub.close();
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @FuzzTest(maxDuration = "60s")
    void signedFile(byte[] input) {
        try {
            SignedFile.read(input, header -> NodeKeys.signPublic(KEYS.sign()));
        } catch (WireFault refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }

    @FuzzTest(maxDuration = "60s")
    void courierFile(byte[] input) throws IOException {
        Path file = Files.write(folder.resolve("stick"), input);
        try {
            CourierFile.read(file, KEYS.own());
        } catch (Problem refused) {
            assertThat(refused.key()).startsWith("sync.courier.");
        }
    }

    /** The first byte says the method, the second the address, the third how the rest is dressed. */
    @FuzzTest(maxDuration = "60s")
    void everyAddress(byte[] input) {
        if (input.length < 3 || hub == null || node == null) {
            return;
        }
        allowOwnConnection(hub);
        byte[] rest = Arrays.copyOfRange(input, 3, input.length);
        String method = METHODS.get((input[0] & 0xff) % METHODS.size());
        HttpResponse<byte[]> answer = hub.send(method, path(input[1] & 0xff, rest), (input[2] & 1) == 0 ? token : null,
                method.equals("GET") ? new byte[0] : dressed(input[2] & 0xff, rest));
        assertThat(answer.statusCode()).as(method + " " + LoopbackHub.body(answer)).isLessThan(500);
    }

    /** The fuzzer takes any connection for a fault of the code under test; this one is the test's own. */
    private static void allowOwnConnection(LoopbackHub to) {
        if (System.getenv("JAZZER_FUZZ") != null) {
            BugDetectors.allowNetworkConnections((host, port) -> port == to.port());
        }
    }

    private static String path(int which, byte[] rest) {
        LoopbackHub.Node own = java.util.Objects.requireNonNull(node);
        String query = "?epoch=" + own.epoch() + "&after=" + rest.length + "&limit=" + (rest.length == 0 ? 1 : rest[0]);
        return List.of("/v1/hello", "/v1/challenges", "/v1/tokens", "/v1/enrolments", "/v1/comparisons",
                "/v1/nodes/" + own.id() + "/epochs/" + own.epoch() + "/batches/1-1", "/v1/feeds/" + own.id() + query,
                "/v1/loads/" + own.id() + query, "/v1/loads/" + own.id() + "/" + own.epoch() + "/1", "/office",
                "/office/session", "/metrics", "/health", "/v1/nodes/" + own.id() + "/end", "/v1/updates",
                "/v1/updates/" + own.id() + "/1").get(which % 16);
    }

    /** As it is, or signed as a file of some kind with the input as its header or lines. */
    private static byte[] dressed(int how, byte[] rest) {
        LoopbackHub.Node own = java.util.Objects.requireNonNull(node);
        FileKind kind = FileKind.values()[how / 4 % FileKind.values().length];
        String text = new String(rest, StandardCharsets.UTF_8);
        ObjectNode header = WireJson.object().put("node", own.id().toString()).put("epoch", own.epoch().toString())
                .put("first", 1).put("last", 1).put("prevHash", "").put("hash", "a").put("auditSeq", 0)
                .put("auditHash", "").put("schema", 1).put("openFrom", 0)
                .put("hub", java.util.Objects.requireNonNull(hub).service.identity().id().toString())
                .put("at", CLOCK.instant().toString());
        return switch (how & 6) {
            case 2 -> SignedFile.write(kind, header, List.of(text.replace('\n', ' ')), own.keys().own());
            case 4 -> SignedFile.write(kind, headerOf(text, header), List.of(), own.keys().own());
            default -> rest;
        };
    }

    private static ObjectNode headerOf(String text, ObjectNode usual) {
        try {
            ObjectNode own = WireJson.object(text);
            return usual.setAll(own) instanceof ObjectNode merged ? merged : usual;
        } catch (WireFault noJson) {
            return usual.put(text.length() > 30 ? text.substring(0, 30) : text, 1);
        }
    }
}
