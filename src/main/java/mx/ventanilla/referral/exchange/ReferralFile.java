package mx.ventanilla.referral.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.seal.PublicKeys;
import mx.ventanilla.core.seal.Seal;
import mx.ventanilla.core.seal.SealRefused;
import mx.ventanilla.core.seal.UnitKeys;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.NodeKeys;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireItem;
import mx.ventanilla.sync.wire.WireJson;
import org.jspecify.annotations.Nullable;

/** What one unit says of one referral, signed by its key and sealed for its receiver: never in clear. */
public record ReferralFile(Header header, List<WireItem> items) {
    /** The extension that the installers know. */
    public static final String EXTENSION = ".ventanilla-referencia";
    static final int FORMAT = 1;
    /** A little more than what is inside may have. */
    private static final int MOST_BYTES = SignedFile.MOST_BYTES + 1024;

    public ReferralFile {
        items = List.copyOf(items);
    }

    /**
     * What the file is.
     *
     * @param file of this file alone, by which one that comes twice is known
     * @param sign the sender's keys, for who does not know them yet
     * @param to the receiver, null when its keys are not known
     */
    public record Header(int format, UUID file, UUID referral, String folio, UUID from, String fromName, String sign,
            String seal, @Nullable UUID to, Instant madeAt) {
        public KeyCard card() {
            return new KeyCard(from, fromName, sign, seal);
        }
    }

    /** True for a file that begins like one of these; says nothing of what is in it. */
    public static boolean isOne(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return Seal.isSealed(stream.readNBytes(8));
        } catch (IOException e) {
            return false;
        }
    }

    /** Signed, not sealed. */
    byte[] signed(UnitKeys keys) {
        return SignedFile.write(FileKind.REFERRAL, WireJson.of(header), items.stream().map(WireJson::text).toList(),
                NodeKeys.of(keys));
    }

    /**
     * Opens, verifies and only then unpacks a file.
     *
     * @param passphrase as typed; null when none was given
     * @param known keys of a unit that are believed here
     */
    static ReferralFile read(Path file, UnitKeys keys, @Nullable String passphrase,
            Function<UUID, Optional<PublicKeys>> known) {
        byte[] signed = opened(bytes(file), keys, passphrase);
        try {
            SignedFile read = SignedFile.read(signed, FileKind.REFERRAL, header -> signer(header, known));
            Header header = WireJson.as(Header.class, read.header());
            if (header.format() > FORMAT) {
                throw new WireFault(WireFault.Reason.NEWER);
            }
            return new ReferralFile(header, read.lines().stream()
                    .map(line -> WireJson.as(WireItem.class, WireJson.object(line))).toList());
        } catch (WireFault fault) {
            throw Problem.of("referral.file." + fault.reason().name());
        }
    }

    private static byte[] opened(byte[] sealed, UnitKeys keys, @Nullable String passphrase) {
        try {
            return Seal.open(sealed, keys, passphrase);
        } catch (SealRefused refused) {
            throw switch (refused.reason()) {
                case NOT_OURS -> Problem.of("referral.file.NOT_OURS");
                case NEEDS_PASSPHRASE -> Problem.of("referral.file.passphrase");
                case FOREIGN -> Problem.of(passphrase == null || passphrase.isBlank()
                        ? "referral.file.FOREIGN"
                        : "referral.file.passphrase.wrong");
            };
        }
    }

    /** A known unit signs with the key that is known of it; an unknown one with the key that it brings. */
    private static java.security.PublicKey signer(ObjectNode written, Function<UUID, Optional<PublicKeys>> known) {
        Header header = WireJson.as(Header.class, written);
        String brought = header.sign();
        String believed = known.apply(header.from()).map(PublicKeys::sign).orElse(brought);
        if (!believed.equals(brought)) {
            throw Problem.of("referral.file.otherKey", header.fromName());
        }
        try {
            return NodeKeys.signPublic(HexFormat.of().parseHex(brought));
        } catch (IllegalArgumentException noKey) {
            throw new WireFault(WireFault.Reason.FORGED);
        }
    }

    private static byte[] bytes(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Problem.of("referral.file.TOO_LARGE");
            }
            return bytes;
        } catch (IOException e) {
            throw Problem.of("referral.file.unreadable", file.toString());
        }
    }
}
