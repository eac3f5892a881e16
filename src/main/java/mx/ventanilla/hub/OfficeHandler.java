package mx.ventanilla.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.Messages;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/** The regional office's page, read-only, for who has a key. Everything is made here: no script, nothing from elsewhere. */
final class OfficeHandler extends Handler.Abstract {
    private static final String COOKIE = "office";
    private static final int LARGEST_FORM = 1_000;
    private static final String HTML = "text/html; charset=utf-8";
    private final HubService hub;
    private final Tokens tokens;
    private final String style = style();

    OfficeHandler(HubService hub, Tokens tokens) {
        this.hub = hub;
        this.tokens = tokens;
    }

    /** True for the addresses that are answered here. */
    static boolean answers(Request request) {
        String path = request.getHttpURI().getPath();
        return path.equals("/office") || path.startsWith("/office/");
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        var headers = response.getHeaders();
        headers.put("Content-Security-Policy",
                "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        OfficePage page = new OfficePage(new Messages(language(request)), zone());
        switch (request.getMethod() + " " + request.getHttpURI().getPath()) {
            case "GET /office" -> answer(response, callback, 200, HTML, shown(request, page));
            case "GET /office/style.css" -> answer(response, callback, 200, "text/css; charset=utf-8", style);
            case "POST /office/session" -> signIn(request, response, callback, page);
            case "POST /office/end" -> go(response, callback, "", 0);
            default -> answer(response, callback, 404, "text/plain", "");
        }
        return true;
    }

    private String shown(Request request, OfficePage page) {
        return reader(request).isPresent() ? page.status(hub.status()) : page.signIn(null);
    }

    private void signIn(Request request, Response response, Callback callback, OfficePage page) throws IOException {
        Optional<UUID> reader = typedKey(request).flatMap(hub.readers()::reader);
        if (reader.isEmpty()) {
            answer(response, callback, 403, HTML, page.signIn("hub.page.wrong"));
        } else {
            go(response, callback, tokens.page(reader.get()), -1);
        }
    }

    /** Empty for a form that is none. */
    private static Optional<String> typedKey(Request request) throws IOException {
        Fields form = new Fields();
        try (InputStream in = Content.Source.asInputStream(request)) {
            UrlEncoded.decodeUtf8To(new String(in.readNBytes(LARGEST_FORM), StandardCharsets.UTF_8), form);
        } catch (IllegalArgumentException noForm) {
            return Optional.empty();
        }
        return Optional.ofNullable(form.getValue("key"));
    }

    private static void go(Response response, Callback callback, String token, long seconds) {
        Response.addCookie(response, HttpCookie.build(COOKIE, token).path("/office").secure(true).httpOnly(true)
                .sameSite(HttpCookie.SameSite.STRICT).maxAge(seconds).build());
        response.getHeaders().put(HttpHeader.LOCATION, "/office");
        answer(response, callback, 303, "text/plain", "");
    }

    private Optional<UUID> reader(Request request) {
        return Request.getCookies(request).stream().filter(cookie -> cookie.getName().equals(COOKIE))
                .map(HttpCookie::getValue).flatMap(token -> tokens.readerOf(token).stream())
                .filter(hub.readers()::mayRead).findFirst();
    }

    private static Locale language(Request request) {
        @Nullable
        String wanted = request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE);
        return wanted != null && wanted.startsWith("en") ? Messages.ENGLISH : Messages.SPANISH;
    }

    private ZoneId zone() {
        return hub.clock().getZone();
    }

    private static void answer(Response response, Callback callback, int status, String type, String text) {
        if (!response.getRequest().consumeAvailable()) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), callback);
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(OfficeHandler.class.getResourceAsStream("office.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
