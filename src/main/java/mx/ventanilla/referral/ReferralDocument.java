package mx.ventanilla.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * A signed text of a referral, never changed.
 *
 * @param content JSON, byte for byte as it was signed
 * @param digest SHA-256 of the content in hexadecimal
 * @param signature Ed25519 by the unit's key over the content, in Base64
 * @param signedBy unit whose key it is
 */
public record ReferralDocument(UUID id, UUID referralId, DocumentKind kind, String content, String digest,
        String signature, UUID signedBy, UUID authorId, String authorName, Instant writtenAt) {}
