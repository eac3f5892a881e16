package mx.ventanilla.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import mx.ventanilla.core.Problem;
import mx.ventanilla.sync.wire.Comparison;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.NodeKeys;
import mx.ventanilla.sync.wire.PushAnswer;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.Welcome;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireJson;
import org.jspecify.annotations.Nullable;

/** The way to the region over the network: TLS 1.3 to the one certificate that we know. */
public final class HttpLink implements HubLink, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration ANSWER = Duration.ofSeconds(90);
    private static final String BUSY = "sync.hub.busy";
    /** At most a day; whatever else is told is not heeded. */
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}");
    private final HttpClient client;
    private final PinnedTrust trust;
    private final Duration patience;
    private final String url;
    private final UUID node;
    private final NodeKeys keys;
    private @Nullable String token;
    private boolean urgent;

    /**
     * @param url such as {@code https://hub.example:8443}
     * @param expected told the SHA-256 of the certificate in hexadecimal
     */
    public HttpLink(String url, Predicate<String> expected, UUID node, NodeKeys keys) {
        this(url, expected, node, keys, ANSWER);
    }

    /** @param patience how long an answer may take */
    HttpLink(String url, Predicate<String> expected, UUID node, NodeKeys keys, Duration patience) {
        this.patience = patience;
        this.trust = new PinnedTrust(expected);
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT)
                .sslContext(trust.context()).build();
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        this.node = node;
        this.keys = keys;
    }

    /** From now on in the lane that the region keeps free for urgent referrals. */
    HttpLink urgently() {
        urgent = true;
        return this;
    }

    /** How long a region that is busy has asked to be left alone; nothing for any other trouble. */
    public static Duration askedToWait(Problem problem) {
        String told = problem.key().equals(BUSY) && !problem.arguments().isEmpty()
                ? String.valueOf(problem.arguments().getFirst())
                : "";
        return SECONDS.matcher(told).matches() ? Duration.ofSeconds(Long.parseLong(told)) : Duration.ZERO;
    }

    /** Sends an enrolment request and gives the answer. */
    byte[] enrol(byte[] request) {
        Reply reply = send(to("/v1/enrolments").POST(BodyPublishers.ofByteArray(request)).build());
        if (reply.status() == 403) {
            throw refusal(reply);
        }
        return reply.ok();
    }

    /** SHA-256 of the certificate that was met; null before. */
    @Nullable
    String fingerprint() {
        return trust.met();
    }

    @Override
    public Welcome greet(Hello hello) {
        return WireJson.as(Welcome.class, WireJson.object(authorised(
                to("/v1/hello").POST(BodyPublishers.ofString(WireJson.text(hello)))).ok()));
    }

    @Override
    public PushAnswer push(BatchCutter.Cut cut, UUID epoch, long fence) {
        Reply reply = authorised(to("/v1/nodes/%s/epochs/%s/batches/%d-%d".formatted(node, epoch, cut.first(),
                cut.last())).header("X-Fence", Long.toString(fence)).PUT(BodyPublishers.ofByteArray(cut.file())));
        boolean told = reply.status() == 409 || reply.status() == 426;
        return WireJson.as(PushAnswer.class, WireJson.object(told ? reply.body() : reply.ok()));
    }

    @Override
    public byte[] pull(UUID epoch, long after, int limit, long fence) {
        return authorised(to("/v1/feeds/%s?epoch=%s&after=%d&limit=%d".formatted(node, epoch, after, limit)).GET())
                .ok();
    }

    @Override
    public Comparison.Answer compare(Comparison question) {
        return WireJson.as(Comparison.Answer.class, WireJson.object(authorised(
                to("/v1/comparisons").POST(BodyPublishers.ofString(WireJson.text(question)))).ok()));
    }

    @Override
    public byte[] loadManifest(UUID epoch) {
        return authorised(to("/v1/loads/%s?epoch=%s".formatted(node, epoch)).GET()).ok();
    }

    @Override
    public byte[] loadPart(UUID snapshot, int number, int from, int most) {
        Reply reply = authorised(to("/v1/loads/%s/%s/%d".formatted(node, snapshot, number))
                .header("Range", "bytes=%d-%d".formatted(from, from + most - 1)).GET());
        return reply.status() == 206 ? reply.body() : reply.ok();
    }

    @Override
    public boolean end(byte[] file) {
        Reply reply = authorised(to("/v1/nodes/%s/end".formatted(node)).POST(BodyPublishers.ofByteArray(file)));
        boolean whole = reply.status() != 409;
        if (whole) {
            reply.ok();
        }
        return whole;
    }

    @Override
    public List<byte[]> updates() {
        return new String(authorised(to("/v1/updates").GET()).ok(), StandardCharsets.US_ASCII).lines()
                .map(Base64.getDecoder()::decode).toList();
    }

    @Override
    public byte[] updatePart(String sha256, int number) {
        return authorised(to("/v1/updates/%s/%d".formatted(sha256, number)).GET()).ok();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).timeout(patience);
        return urgent ? request.header("X-Lane", "urgent") : request;
    }

    private Reply authorised(HttpRequest.Builder request) {
        if (token == null) {
            token = newToken();
        }
        Reply reply = send(request.setHeader("Authorization", "Bearer " + token).build());
        if (reply.status() == 401) {
            token = newToken();
            reply = send(request.setHeader("Authorization", "Bearer " + token).build());
        }
        return reply;
    }

    private String newToken() {
        ObjectNode challenge = WireJson.object(send(to("/v1/challenges")
                .POST(BodyPublishers.ofString(WireJson.text(WireJson.object().put("node", node.toString())))).build())
                .ok());
        byte[] proof = SignedFile.write(FileKind.PROOF, challenge.put("node", node.toString()), List.of(), keys);
        return WireJson.object(send(to("/v1/tokens").POST(BodyPublishers.ofByteArray(proof)).build()).ok())
                .path("token").asText();
    }

    private Reply send(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(SignedFile.MOST_BYTES + 1);
                if (bytes.length > SignedFile.MOST_BYTES) {
                    throw new WireFault(WireFault.Reason.TOO_LARGE);
                }
                return new Reply(response.statusCode(), bytes,
                        response.headers().firstValue("Retry-After").orElse(""));
            }
        } catch (SSLException e) {
            throw Problem.of("sync.hub.stranger");
        } catch (IOException e) {
            throw Problem.of("sync.link.cut");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of("sync.link.cut");
        }
    }

    private static Problem refusal(Reply reply) {
        String key = new String(reply.body(), StandardCharsets.UTF_8);
        return Problem.of(List.of("sync.code.unknown", "sync.code.expired", "sync.code.used", "sync.node.known")
                .contains(key) ? key : "sync.code.unknown");
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Reply(int status, byte[] body, String comeAgain) {
        byte[] ok() {
            return switch (status) {
                case 200 -> body;
                case 429, 503 -> throw Problem.of(BUSY, comeAgain);
                case 403 -> throw Problem.of("sync.hub.refused");
                default -> throw Problem.of("sync.link.cut");
            };
        }
    }
}
