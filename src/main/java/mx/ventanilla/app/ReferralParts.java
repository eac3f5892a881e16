package mx.ventanilla.app;

import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import mx.ventanilla.core.seal.UnitKeys;
import mx.ventanilla.db.StoreSecrets;
import mx.ventanilla.referral.ReferralServices;

/** Puts the services of referrals on an open store and its keys. */
final class ReferralParts {
    private ReferralParts() {}

    static ReferralServices of(AppContext context, StoreSecrets secrets) {
        byte[] secret = HexFormat.of().parseHex(secrets.indexKey());
        UnitKeys keys = UnitKeys.ofHex(secrets.signKey(), secrets.signPublic(), secrets.sealKey(),
                secrets.sealPublic());
        return new ReferralServices(new ReferralServices.Outside(context.database(), context.clinic(),
                context.settings(), context.drafts(), context.signIn(), keys,
                () -> new SecretKeySpec(secret, "HmacSHA256")));
    }
}
