package mx.ventanilla.referral.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.seal.PublicKeys;
import mx.ventanilla.core.seal.UnitKeys;
import mx.ventanilla.referral.DocumentJson;

/**
 * A unit's public keys as they are handed to another unit, in a file or as a QR: {@code VK1.content.signature} in Base64
 * for addresses. The signature shows that whoever made it holds the keys; that it is the unit it says, only the
 * fingerprint read aloud can show.
 */
public record KeyCard(@JsonProperty("u") UUID unitId, @JsonProperty("n") String name, @JsonProperty("s") String sign,
        @JsonProperty("x") String seal) {
    public static final int MOST_BYTES = 1_000;
    private static final String MARK = "VK1";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_KEY = 200;

    public PublicKeys keys() {
        return new PublicKeys(sign, seal);
    }

    /** To be read aloud and compared. */
    public String fingerprint() {
        return keys().fingerprint();
    }

    /** True when a text or a file looks like one of these. */
    public static boolean isOne(String text) {
        return text.strip().startsWith(MARK + ".");
    }

    public String write(UnitKeys own) {
        byte[] content = DocumentJson.write(this).getBytes(StandardCharsets.UTF_8);
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return MARK + "." + base64.encodeToString(content) + "." + base64.encodeToString(own.sign(content));
    }

    /** @throws Problem {@code referral.key.unreadable} for anything that is not such a text, or has been changed */
    public static KeyCard read(String typed) {
        String[] parts = typed.strip().split("\\.", -1);
        if (typed.length() > MOST_BYTES || parts.length != 3 || !parts[0].equals(MARK)) {
            throw Problem.of("referral.key.unreadable");
        }
        try {
            byte[] content = Base64.getUrlDecoder().decode(parts[1]);
            byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
            KeyCard card = DocumentJson.read(new String(content, StandardCharsets.UTF_8), KeyCard.class);
            if (card.name().isBlank() || card.name().length() > LONGEST_NAME || card.seal().length() > LONGEST_KEY
                    || !card.keys().verifies(content, signature)) {
                throw Problem.of("referral.key.unreadable");
            }
            return new KeyCard(UUID.fromString(card.unitId().toString()), card.name(), card.sign(), card.seal());
        } catch (IllegalArgumentException | NullPointerException | Problem damaged) {
            throw Problem.of("referral.key.unreadable");
        }
    }
}
