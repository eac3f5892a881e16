package mx.ventanilla.hub;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import mx.ventanilla.core.Problem;
import mx.ventanilla.sync.wire.Comparison;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.PushAnswer;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireJson;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The addresses of the hub. A node reaches with its token what is its own, and nothing else. */
final class HubHandler extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(HubHandler.class);
    private static final int AT_ONCE = 16;
    private static final int URGENT_AT_ONCE = 4;
    private static final String LANE = "X-Lane";
    private static final String URGENT = "urgent";
    private static final int WAITING = 64;
    private final HubService hub;
    private final Tokens tokens;
    private final OfficeHandler office;
    private final Lane usual = new Lane(AT_ONCE, WAITING);
    /** A few places that a night full of sessions does not take: an urgent referral waits for nobody. */
    private final Lane urgent = new Lane(URGENT_AT_ONCE, WAITING);

    HubHandler(HubService hub, Tokens tokens) {
        this.hub = hub;
        this.tokens = tokens;
        this.office = new OfficeHandler(hub, tokens);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        if (OfficeHandler.answers(request)) {
            return office.handle(request, response, callback);
        }
        Answer answer = admitted(request);
        if (!request.consumeAvailable()) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        if (answer.range() != null) {
            response.getHeaders().put(HttpHeader.CONTENT_RANGE, answer.range());
        }
        if (answer.status() == 429 || answer.status() == 503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, 10 + ThreadLocalRandom.current().nextInt(20));
        }
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
        return true;
    }

    /** Sixteen are served at a time and 64 wait; whoever comes later is told when to come again. */
    private Answer admitted(Request request) {
        if (request.getHttpURI().getPath().equals("/health")) {
            return health();
        }
        try {
            Lane lane = URGENT.equals(request.getHeaders().get(LANE)) ? urgent : usual;
            return lane.serve(() -> heard(request)).orElseGet(() -> Answer.text(429, ""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.text(503, "");
        }
    }

    /** For a balancer: whether this process and its database work. */
    private Answer health() {
        try {
            hub.probe();
            return Answer.text(200, "ok\n");
        } catch (RuntimeException e) {
            return Answer.text(503, "database\n");
        }
    }

    private Answer heard(Request request) {
        Answer answer = answered(request);
        Question.hearOut(request);
        return answer;
    }

    private Answer answered(Request request) {
        try {
            return route(request);
        } catch (WireFault fault) {
            int status = switch (fault.reason()) {
                case TOO_LARGE -> 413;
                case FORGED, FOREIGN -> 403;
                default -> 400;
            };
            return Answer.text(status, fault.reason().name());
        } catch (Problem problem) {
            return Answer.text(problem.key().startsWith("hub.database") ? 503 : 403, problem.key());
        } catch (IOException | IllegalArgumentException e) {
            return Answer.text(400, "");
        } catch (RuntimeException e) {
            LOG.error("hub fault: {}", e.getClass().getName());
            return Answer.text(500, "");
        }
    }

    private Answer route(Request request) throws IOException {
        String[] path = request.getHttpURI().getPath().substring(1).split("/", -1);
        String first = request.getMethod() + " " + String.join("/", path);
        return switch (first) {
            case "GET metrics" -> new Answer(200, Metrics.TYPE,
                    Metrics.of(hub.status(), usual.inside()).getBytes(StandardCharsets.UTF_8));
            case "POST v1/enrolments" -> Answer.bytes(hub.admit(Question.body(request)));
            case "POST v1/challenges" -> Answer.json(200, WireJson.object().put("challenge",
                    tokens.challenge(Question.id(WireJson.object(Question.body(request)).get("node")))));
            case "POST v1/tokens" ->
                Answer.json(200, WireJson.object().put("token", tokens.token(Question.body(request))));
            default -> own(request, path);
        };
    }

    private Answer own(Request request, String[] path) throws IOException {
        String bearer = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        UUID node = bearer == null || !bearer.startsWith("Bearer ")
                ? null
                : tokens.nodeOf(bearer.substring(7)).orElse(null);
        if (node == null) {
            return Answer.text(401, "");
        }
        if (hub.keysOf(node).isEmpty()) {
            return Answer.text(403, "REVOKED");
        }
        String method = request.getMethod();
        if (method.equals("POST") && request.getHttpURI().getPath().equals("/v1/hello")) {
            Hello hello = WireJson.as(Hello.class, WireJson.object(Question.body(request)));
            return node.equals(hello.node()) ? Answer.json(200, hub.greet(hello)) : Answer.text(403, "FORGED");
        }
        if (method.equals("POST") && request.getHttpURI().getPath().equals("/v1/comparisons")) {
            Comparison question = WireJson.as(Comparison.class, WireJson.object(Question.body(request)));
            return node.equals(question.node())
                    ? Answer.json(200, hub.compare(question))
                    : Answer.text(403, "FORGED");
        }
        if (method.equals("POST") && path.length == 4 && path[1].equals("nodes") && path[3].equals("end")) {
            return node.equals(UUID.fromString(path[2]))
                    ? Answer.text(hub.end(node, Question.body(request)) ? 200 : 409, "")
                    : Answer.text(403, "FORGED");
        }
        if (method.equals("GET") && path.length >= 2 && path[1].equals("updates")) {
            return update(path);
        }
        boolean isPush = method.equals("PUT") && path.length == 7 && path[1].equals("nodes")
                && path[5].equals("batches");
        boolean isPull = method.equals("GET") && path.length == 3 && path[1].equals("feeds");
        boolean isLoad = method.equals("GET") && path.length >= 3 && path.length <= 5 && path[1].equals("loads");
        if (!isPush && !isPull && !isLoad) {
            return Answer.text(404, "");
        }
        if (!node.equals(UUID.fromString(path[2]))) {
            return Answer.text(403, "FORGED");
        }
        if (isLoad) {
            return load(request, node, path);
        }
        return isPush ? push(request, node) : pull(request, node);
    }

    private Answer load(Request request, UUID node, String[] path) {
        return switch (path.length) {
            case 3 -> Answer.bytes(hub.loadManifest(node,
                    UUID.fromString(Question.value(request, "epoch"))));
            case 5 -> ByteSlice.of(request.getHeaders().get(HttpHeader.RANGE),
                    hub.loadPart(node, UUID.fromString(path[3]), Integer.parseInt(path[4])))
                    .map(slice -> new Answer(slice.status(), Answer.BYTES, slice.bytes(), slice.range()))
                    .orElseGet(() -> Answer.text(416, ""));
            default -> Answer.text(404, "");
        };
    }

    /** A program is everybody's: any enrolled node may fetch it. */
    private Answer update(String[] path) {
        if (path.length == 2) {
            return Answer.text(200, hub.updates().stream().map(Base64.getEncoder()::encodeToString)
                    .collect(Collectors.joining("\n")));
        }
        return path.length == 4
                ? hub.updatePart(path[2], Integer.parseInt(path[3])).map(Answer::bytes)
                        .orElseGet(() -> Answer.text(404, ""))
                : Answer.text(404, "");
    }

    private Answer push(Request request, UUID node) throws IOException {
        PushAnswer answer = hub.push(node, Question.body(request), request.getHeaders().getLongField("X-Fence"));
        int status = switch (answer.result()) {
            case ACCEPTED -> 200;
            case GAP, FORK, EPOCH_REWIND, STALE_SESSION -> 409;
            case SCHEMA -> 426;
            case REVOKED -> 403;
        };
        return Answer.json(status, answer);
    }

    private Answer pull(Request request, UUID node) {
        return Answer.bytes(hub.page(node, UUID.fromString(Question.value(request, "epoch")),
                Long.parseLong(Question.value(request, "after")), Integer.parseInt(Question.value(request, "limit"))));
    }
}
