package mx.ventanilla.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.sync.wire.NodeKeys;
import mx.ventanilla.sync.wire.WireJson;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a hub: its keys and certificate, readable by their owner alone, and its database when it has none
 * elsewhere. Every process of one hub needs the same folder's keys.
 */
public final class HubFolder {
    private final Path folder;
    private final Secrets secrets;
    private final KeyStore certificate;

    private HubFolder(Path folder, Secrets secrets, KeyStore certificate) {
        this.folder = folder;
        this.secrets = secrets;
        this.certificate = certificate;
    }

    /** Makes a hub's keys and certificate; a {@code Problem} where there are some. */
    public static HubFolder create(Path folder, String name, Clock clock) {
        if (Files.exists(secretsOf(folder))) {
            throw Problem.of("hub.folder.taken", folder.toString());
        }
        try {
            Files.createDirectories(folder);
            Secrets secrets = Secrets.generate(name);
            KeyStore store = HubCertificate.create(clock.instant(), secrets.storePassword().toCharArray());
            try (OutputStream out = ownerOnly(folder.resolve("hub.p12"))) {
                store.store(out, secrets.storePassword().toCharArray());
            }
            try (OutputStream out = ownerOnly(secretsOf(folder))) {
                out.write(WireJson.text(secrets).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            return new HubFolder(folder, secrets, store);
        } catch (IOException | GeneralSecurityException e) {
            throw Problem.of("hub.folder.unusable", folder.toString());
        }
    }

    public static HubFolder open(Path folder) {
        if (!Files.exists(secretsOf(folder))) {
            throw Problem.of("hub.folder.missing", folder.toString());
        }
        try (InputStream in = Files.newInputStream(folder.resolve("hub.p12"))) {
            Secrets secrets = WireJson.as(Secrets.class, WireJson.object(Files.readAllBytes(secretsOf(folder))));
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, secrets.storePassword().toCharArray());
            return new HubFolder(folder, secrets, store);
        } catch (IOException | GeneralSecurityException e) {
            throw Problem.of("hub.folder.unusable", folder.toString());
        }
    }

    /**
     * Opens the hub's database.
     *
     * @param url of PostgreSQL; null for an encrypted file in this folder
     */
    public HubDatabase database(@Nullable String url, String user, String password) {
        return url == null
                ? HubDatabase.open("jdbc:h2:file:" + folder.resolve("hub").toAbsolutePath()
                        + ";CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE"
                        + ";LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0", "HUB",
                        secrets.fileKey() + " " + secrets.storePassword())
                : HubDatabase.open(url, user, password);
    }

    public HubService service(HubDatabase database, Clock clock) {
        HexFormat hex = HexFormat.of();
        HubIdentity identity = new HubIdentity(secrets.id(), secrets.name(),
                NodeKeys.of(hex.parseHex(secrets.sign()), hex.parseHex(secrets.seal())),
                hex.parseHex(secrets.signPublic()), hex.parseHex(secrets.sealPublic()));
        return new HubService(database, identity, fingerprint(), clock);
    }

    /** SHA-256 of the hub's certificate in hexadecimal. */
    public String fingerprint() {
        return HubCertificate.fingerprint(certificate);
    }

    KeyStore certificate() {
        return certificate;
    }

    String storePassword() {
        return secrets.storePassword();
    }

    byte[] tokenKey() {
        return HexFormat.of().parseHex(secrets.tokenKey());
    }

    private static Path secretsOf(Path folder) {
        return folder.resolve("hub.json");
    }

    private static OutputStream ownerOnly(Path file) throws IOException {
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        FileAttribute<?>[] rights = posix
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        return java.nio.channels.Channels.newOutputStream(
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights));
    }

    /** What must never leave the folder; keys in hexadecimal. */
    record Secrets(UUID id, String name, String sign, String signPublic, String seal, String sealPublic,
            String storePassword, String tokenKey, String fileKey) {
        static Secrets generate(String name) throws GeneralSecurityException {
            KeyPair sign = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            KeyPair seal = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            HexFormat hex = HexFormat.of();
            return new Secrets(UUID.randomUUID(), name, hex.formatHex(sign.getPrivate().getEncoded()),
                    hex.formatHex(sign.getPublic().getEncoded()), hex.formatHex(seal.getPrivate().getEncoded()),
                    hex.formatHex(seal.getPublic().getEncoded()), random(), random(), random());
        }

        private static String random() {
            byte[] bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        }

        @Override
        public String toString() {
            return "Secrets[...]";
        }
    }
}
