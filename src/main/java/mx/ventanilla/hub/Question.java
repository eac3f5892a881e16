package mx.ventanilla.hub;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireJson;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a node asks, and no more of it than a question may have. */
final class Question {
    private static final Logger LOG = LoggerFactory.getLogger(Question.class);
    private static final int PART = 16 << 10;
    private static final int MOST_LEFT = 2 * SignedFile.MOST_BYTES;

    private Question() {}

    static UUID id(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            throw new WireFault(WireFault.Reason.DAMAGED);
        }
        return WireJson.as(UUID.class, node);
    }

    /** A value of the query; a bad request without it. */
    static String value(Request request, String name) {
        String value = Request.extractQueryParameters(request).getValue(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    static byte[] body(Request request) throws IOException {
        HttpFields headers = request.getHeaders();
        if (headers.getLongField(HttpHeader.CONTENT_LENGTH) > SignedFile.MOST_BYTES) {
            throw new WireFault(WireFault.Reason.TOO_LARGE);
        }
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] body = in.readNBytes(SignedFile.MOST_BYTES + 1);
            if (body.length > SignedFile.MOST_BYTES) {
                throw new WireFault(WireFault.Reason.TOO_LARGE);
            }
            return body;
        }
    }

    /**
     * Reads what is left of a question that was answered by its first words: a line that the hub closes while the unit
     * still sends would lose the unit its answer.
     */
    static void hearOut(Request request) {
        byte[] part = new byte[PART];
        try {
            InputStream in = Content.Source.asInputStream(request);
            for (int read = 0, got = 0; got >= 0 && read < MOST_LEFT; read += got) {
                got = in.read(part);
            }
        } catch (IOException cut) {
            LOG.debug("the line was cut under an answer");
        }
    }
}
