package mx.ventanilla.referral;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.seal.UnitKeys;
import mx.ventanilla.security.Session;

/** Makes a text a document: its digest, and the signature of the unit's key over it. */
final class Signer {
    private final UnitKeys keys;
    private final UUID unitId;

    Signer(UnitKeys keys, UUID unitId) {
        this.keys = keys;
        this.unitId = unitId;
    }

    /** The person as a physician of the unit signs: name of the staff record, licences as far as they are known. */
    static ReferralContent.Author author(Clinic clinic, Session session) {
        return clinic.unit().staff().stream().filter(staff -> staff.id().equals(session.staffId())).findFirst()
                .map(staff -> new ReferralContent.Author(session.userId(), staff.fullName(), staff.license(),
                        staff.professionalId()))
                .orElseGet(() -> new ReferralContent.Author(session.userId(), session.fullName(), null, null));
    }

    ReferralDocument sign(UUID referralId, DocumentKind kind, Object document, Session author, Instant at) {
        String content = DocumentJson.write(document);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new ReferralDocument(Ids.next(), referralId, kind, content, ReferralWriter.digestOf(bytes),
                Base64.getEncoder().encodeToString(keys.sign(bytes)), unitId, author.userId(), author.fullName(), at);
    }
}
