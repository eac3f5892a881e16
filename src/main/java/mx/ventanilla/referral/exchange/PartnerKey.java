package mx.ventanilla.referral.exchange;

import java.util.UUID;
import mx.ventanilla.core.seal.PublicKeys;

/**
 * Another unit whose keys were accepted here.
 *
 * @param active false once the keys are no longer believed
 */
public record PartnerKey(UUID id, String rev, UUID unitId, String unitName, String signPublic, String sealPublic,
        boolean active) {
    public PublicKeys keys() {
        return new PublicKeys(signPublic, sealPublic);
    }
}
