package mx.ventanilla.core.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** What a unit signs with (Ed25519) and what opens things sealed for it (X25519). Never written anywhere. */
public final class UnitKeys {
    public static final int SIGNATURE_BYTES = 64;
    private static final String SIGN = "Ed25519";
    private static final String SEAL = "X25519";
    private static final int LONGEST_KEY = 200;

    private final PrivateKey signKey;
    private final PrivateKey sealKey;
    private final PublicKeys publicKeys;

    private UnitKeys(PrivateKey signKey, PrivateKey sealKey, PublicKeys publicKeys) {
        this.signKey = signKey;
        this.sealKey = sealKey;
        this.publicKeys = publicKeys;
    }

    /** From PKCS #8 and X.509 in hexadecimal, as the store's secrets hold them. */
    public static UnitKeys ofHex(String signKey, String signPublic, String sealKey, String sealPublic) {
        try {
            HexFormat hex = HexFormat.of();
            return new UnitKeys(
                    KeyFactory.getInstance(SIGN).generatePrivate(new PKCS8EncodedKeySpec(hex.parseHex(signKey))),
                    KeyFactory.getInstance(SEAL).generatePrivate(new PKCS8EncodedKeySpec(hex.parseHex(sealKey))),
                    new PublicKeys(signPublic, sealPublic));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the unit's keys are unreadable", e);
        }
    }

    public PublicKeys publicKeys() {
        return publicKeys;
    }

    /** Ed25519. */
    public PrivateKey signKey() {
        return signKey;
    }

    /** X25519. */
    public PrivateKey sealKey() {
        return sealKey;
    }

    public byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(SIGN);
            signature.initSign(signKey);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    /** False also for a key or a signature that is none. */
    static boolean verifies(String signPublicHex, byte[] content, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(SIGN);
            signature.initVerify(publicKey(SIGN, signPublicHex));
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return false;
        }
    }

    static PublicKey sealPublic(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance(SEAL).generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static PublicKey publicKey(String algorithm, String hex) throws GeneralSecurityException {
        if (hex.length() > LONGEST_KEY) {
            throw new GeneralSecurityException("too long");
        }
        return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(hex)));
    }

    @Override
    public String toString() {
        return "UnitKeys[...]";
    }
}
