package mx.ventanilla.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.NodeKeys;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireJson;

/**
 * Challenges and the tokens that their answers earn. Each carries its own end and a seal of the hub, so any process of
 * the hub can tell it, and none has to remember it.
 */
final class Tokens {
    private static final Duration CHALLENGE = Duration.ofMinutes(2);
    private static final Duration PAGE = Duration.ofHours(8);
    private static final Duration TOKEN = Duration.ofMinutes(10);
    private static final int BODY = 1 + 16 + 8 + 8;
    private final HubService hub;
    private final byte[] key;
    private final Clock clock;

    Tokens(HubService hub, byte[] key, Clock clock) {
        this.hub = hub;
        this.key = key.clone();
        this.clock = clock;
    }

    String challenge(UUID node) {
        return sealed((byte) 'c', node, CHALLENGE);
    }

    /** A token for the node whose key has signed its own challenge; {@code FORGED} for anything else. */
    String token(byte[] proof) {
        SignedFile file = SignedFile.read(proof, FileKind.PROOF, this::signerOf);
        UUID node = WireJson.as(UUID.class, file.header().path("node"));
        return open((byte) 'c', file.header().path("challenge").asText()).filter(node::equals)
                .map(known -> sealed((byte) 't', known, TOKEN))
                .orElseThrow(() -> new WireFault(WireFault.Reason.FORGED));
    }

    /** The node that this token was given to; empty when it was not, or too long ago. */
    Optional<UUID> nodeOf(String token) {
        return open((byte) 't', token);
    }

    /** For a reader of the office's page, for a working day. */
    String page(UUID reader) {
        return sealed((byte) 's', reader, PAGE);
    }

    /** The reader that this was given to; empty when it was not, or too long ago. */
    Optional<UUID> readerOf(String token) {
        return open((byte) 's', token);
    }

    private java.security.PublicKey signerOf(ObjectNode header) {
        return hub.keysOf(WireJson.as(UUID.class, header.path("node"))).map(keys -> NodeKeys.signPublic(keys.sign()))
                .orElseThrow(() -> new WireFault(WireFault.Reason.FORGED));
    }

    private String sealed(byte kind, UUID node, Duration life) {
        byte[] body = ByteBuffer.allocate(BODY).put(kind).putLong(node.getMostSignificantBits())
                .putLong(node.getLeastSignificantBits()).putLong(clock.instant().plus(life).toEpochMilli())
                .putLong(new SecureRandom().nextLong()).array();
        byte[] seal = seal(body);
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(ByteBuffer.allocate(BODY + seal.length).put(body).put(seal).array());
    }

    private Optional<UUID> open(byte kind, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != BODY + 32) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOf(bytes, BODY);
        ByteBuffer buffer = ByteBuffer.wrap(body);
        boolean ours = MessageDigest.isEqual(seal(body), Arrays.copyOfRange(bytes, BODY, bytes.length))
                && buffer.get() == kind;
        UUID node = new UUID(buffer.getLong(1), buffer.getLong(9));
        return ours && buffer.getLong(17) > clock.instant().toEpochMilli() ? Optional.of(node) : Optional.empty();
    }

    private byte[] seal(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
