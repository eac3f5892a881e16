package mx.ventanilla.hub;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactorySpi;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.SignatureSpi;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.UUID;
import mx.ventanilla.sync.wire.NodeKeys;

/**
 * Keys for models that play hundreds of thousands of messages: they sign with a digest, sixty times as fast as
 * Ed25519, which takes half of a model's time otherwise. Real keys are not touched: the provider knows its own alone.
 */
final class ModelKeys extends Provider {
    private static final long serialVersionUID = 1L;
    private static final byte[] MARK = "model key ".getBytes(StandardCharsets.US_ASCII);

    static {
        Security.insertProviderAt(new ModelKeys(), 1);
    }

    private ModelKeys() {
        super("VentanillaModel", "1", "signatures of simulated units");
        put("Signature.Ed25519", Digest.class.getName());
        put("Signature.Ed25519 SupportedKeyClasses", ModelKey.class.getName());
        put("KeyFactory.Ed25519", Factory.class.getName());
    }

    /** A new node's keys; the key to seal with is nobody's. */
    static TestHub.Keys generate() {
        byte[] encoded = (new String(MARK, StandardCharsets.US_ASCII) + UUID.randomUUID())
                .getBytes(StandardCharsets.US_ASCII);
        ModelKey key = new ModelKey(encoded);
        return new TestHub.Keys(new NodeKeys(key, key), encoded, encoded);
    }

    /** Private and public in one. */
    static final class ModelKey implements PrivateKey, PublicKey {
        private static final long serialVersionUID = 1L;
        private final byte[] encoded;

        ModelKey(byte[] encoded) {
            this.encoded = encoded.clone();
        }

        @Override
        public String getAlgorithm() {
            return "Ed25519";
        }

        @Override
        public String getFormat() {
            return "X.509";
        }

        @Override
        public byte[] getEncoded() {
            return encoded.clone();
        }
    }

    /** Knows the bytes of model keys, and leaves all others to the providers after it. */
    public static final class Factory extends KeyFactorySpi {
        @Override
        protected PublicKey engineGeneratePublic(KeySpec spec) throws InvalidKeySpecException {
            byte[] encoded = spec instanceof X509EncodedKeySpec bytes ? bytes.getEncoded() : new byte[0];
            if (encoded.length < MARK.length || !Arrays.equals(MARK, Arrays.copyOf(encoded, MARK.length))) {
                throw new InvalidKeySpecException("not of the model");
            }
            return new ModelKey(encoded);
        }

        @Override
        protected PrivateKey engineGeneratePrivate(KeySpec spec) throws InvalidKeySpecException {
            throw new InvalidKeySpecException("not of the model");
        }

        @Override
        protected <T extends KeySpec> T engineGetKeySpec(Key key, Class<T> type) throws InvalidKeySpecException {
            throw new InvalidKeySpecException("not of the model");
        }

        @Override
        protected Key engineTranslateKey(Key key) throws InvalidKeyException {
            throw new InvalidKeyException("not of the model");
        }
    }

    /** SHA-512 over key and content: 64 bytes, as long as the real one. */
    public static final class Digest extends SignatureSpi {
        private final MessageDigest digest = digest();

        @Override
        protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
            begin(key);
        }

        @Override
        protected void engineInitSign(PrivateKey key) throws InvalidKeyException {
            begin(key);
        }

        private void begin(Key key) throws InvalidKeyException {
            if (!(key instanceof ModelKey)) {
                throw new InvalidKeyException("not of the model");
            }
            digest.reset();
            digest.update(key.getEncoded());
        }

        @Override
        protected void engineUpdate(byte b) {
            digest.update(b);
        }

        @Override
        protected void engineUpdate(byte[] bytes, int from, int length) {
            digest.update(bytes, from, length);
        }

        @Override
        protected byte[] engineSign() {
            return digest.digest();
        }

        @Override
        protected boolean engineVerify(byte[] signature) {
            return MessageDigest.isEqual(digest.digest(), signature);
        }

        @Override
        @Deprecated
        protected void engineSetParameter(String name, Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        @Deprecated
        protected Object engineGetParameter(String name) {
            throw new UnsupportedOperationException();
        }

        private static MessageDigest digest() {
            try {
                return MessageDigest.getInstance("SHA-512");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
