package mx.ventanilla.hub;

import java.nio.charset.StandardCharsets;
import mx.ventanilla.sync.wire.WireJson;
import org.jspecify.annotations.Nullable;

/**
 * What the hub answers.
 *
 * @param range which part of the whole the body is; null for all of it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, String type, byte[] body, @Nullable String range) {
    static final String BYTES = "application/octet-stream";
    private static final String JSON = "application/json";

    Answer(int status, String type, byte[] body) {
        this(status, type, body, null);
    }

    static Answer text(int status, String text) {
        return new Answer(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer json(int status, Object value) {
        return new Answer(status, JSON, WireJson.text(value).getBytes(StandardCharsets.UTF_8));
    }

    static Answer bytes(byte[] body) {
        return new Answer(200, BYTES, body);
    }
}
