package mx.ventanilla.hub;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import mx.ventanilla.sync.wire.EnrolmentCode;
import mx.ventanilla.sync.wire.EnrolmentRequest;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.WireJson;

/** A hub that listens on loopback, and a client of it that may say anything. */
public final class LoopbackHub implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<String> STATE = List.of("hub", "hub_past", "node", "enrolment", "stream", "stream_mark",
            "change_in", "record", "holder", "feed", "person_key", "quarantine", "divergence", "snapshot");
    public final HubFolder folder;
    public final HubService service;
    private final HubDatabase database;
    private final HubServer server;
    private final HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build();

    public LoopbackHub(Path parent, Clock clock) {
        this(parent, clock, NUMBER.incrementAndGet());
    }

    private LoopbackHub(Path parent, Clock clock, int number) {
        this(HubFolder.create(parent.resolve("hub" + number), "OOAD Guanajuato", clock),
                HubDatabase.open("jdbc:h2:mem:loop" + number + ";OPTIMIZE_REUSE_RESULTS=FALSE;LOCK_TIMEOUT=5000",
                        "sa", ""),
                clock);
    }

    public LoopbackHub(HubFolder folder, HubDatabase database, Clock clock) {
        this.folder = folder;
        this.database = database;
        this.service = folder.service(database, clock);
        this.server = HubServer.start(folder, service, new InetSocketAddress("127.0.0.1", 0));
    }

    public int port() {
        return server.port();
    }

    public String url() {
        return "https://127.0.0.1:" + port();
    }

    public HubDatabase database() {
        return database;
    }

    /** A number that a query gives. */
    public long database(String query) {
        return database.read(handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    /** Does something to the database behind everybody's back. */
    public void harm(String sql) {
        database.write(handle -> handle.execute(sql));
    }

    /** A node of a unit of this name, with its keys. */
    public record Node(UUID id, UUID unit, UUID epoch, TestHub.Keys keys) {}

    public Node enrol(String name) {
        Node node = new Node(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), TestHub.Keys.generate());
        EnrolmentCode code = service.enrol(name);
        EnrolmentRequest request = new EnrolmentRequest(code.hash(),
                code.proof(node.keys().sign(), node.keys().seal()), node.id(), node.unit(), name, node.keys().sign(),
                node.keys().seal(), 1);
        service.admit(SignedFile.write(FileKind.ENROLMENT, WireJson.of(request), List.of(), node.keys().own()));
        return node;
    }

    /** A token that the node has earned. */
    public String token(Node node) {
        String challenge = WireJson.object(body(send("POST", "/v1/challenges", null,
                bytes("{\"node\":\"" + node.id() + "\"}")))).path("challenge").asText();
        byte[] proof = SignedFile.write(FileKind.PROOF,
                WireJson.object().put("challenge", challenge).put("node", node.id().toString()), List.of(),
                node.keys().own());
        return WireJson.object(body(send("POST", "/v1/tokens", null, proof))).path("token").asText();
    }

    public HttpResponse<byte[]> send(String method, String path, @org.jspecify.annotations.Nullable String token,
            byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path)).method(method,
                body.length == 0
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String body(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Everything that the hub remembers, but for counts of who called when. */
    public String state() {
        return database.read(handle -> {
            StringBuilder all = new StringBuilder();
            for (String table : STATE) {
                handle.createQuery("select * from " + table).mapToMap().list().stream().map(row -> {
                    row.keySet().removeAll(List.of("last_seen", "last_complete", "last_digest", "fence"));
                    return table + " " + new TreeMap<>(row);
                }).map(line -> line.replaceAll("@[0-9a-f]+", "")).sorted()
                        .forEach(line -> all.append(line).append('\n'));
            }
            return all.toString();
        });
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
        database.close();
    }

    /** Rows of a table or of a question, of a hub that no server has now. */
    public static long count(HubDatabase database, String what) {
        return database.read(handle -> handle.createQuery("select count(*) from " + what).mapTo(Long.class).one());
    }

    public static SSLContext trusting() {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(null, new TrustManager[]{new X509ExtendedTrustManager() {
                @Override
                public void checkClientTrusted(X509Certificate[] chain, String kind, java.net.Socket socket) {}

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String kind, java.net.Socket socket) {}

                @Override
                public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

                @Override
                public void checkClientTrusted(X509Certificate[] chain, String kind) {}

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String kind) {}

                @Override
                public X509Certificate[] getAcceptedIssuers() {
                    return new X509Certificate[0];
                }
            }}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
