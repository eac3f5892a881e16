package mx.ventanilla.sync.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.seal.Seal;
import mx.ventanilla.core.seal.SealRefused;

/**
 * What is carried on a stick: magic, then parts, each with its length and sealed for its receiver alone. A file that was
 * cut off is good up to its last whole part.
 */
public final class CourierFile {
    /** The first four bytes of every such file. */
    public static final int MAGIC = 0x56544e43;
    private static final int MOST_PARTS = 20_000;
    private static final int LARGEST_PART = SignedFile.MOST_BYTES + 1024;

    private CourierFile() {}

    /** Writes a new file, whole or not at all. */
    public static void write(Path file, Iterable<byte[]> parts, PublicKey receiver) {
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (DataOutputStream out = new DataOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(partial)))) {
                out.writeInt(MAGIC);
                for (byte[] part : parts) {
                    byte[] sealed = Seal.toKey(part, receiver);
                    out.writeInt(sealed.length);
                    out.write(sealed);
                }
            }
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Problem.of("sync.courier.unwritable", file.toString());
        }
    }

    /** The whole parts of a file, opened; a {@code Problem} in words for a file of another kind or for somebody else. */
    public static List<byte[]> read(Path file, NodeKeys keys) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != MAGIC) {
                throw Problem.of("sync.courier.not.ours", file.toString());
            }
            return parts(in, keys);
        } catch (EOFException e) {
            throw Problem.of("sync.courier.not.ours", file.toString());
        } catch (IOException e) {
            throw Problem.of("sync.courier.unreadable", file.toString());
        } catch (WireFault fault) {
            throw Problem.of("sync.courier." + fault.reason().name(), file.toString());
        }
    }

    private static List<byte[]> parts(DataInputStream in, NodeKeys keys) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        for (byte[] sealed = next(in); sealed.length > 0 && parts.size() < MOST_PARTS; sealed = next(in)) {
            parts.add(open(sealed, keys));
        }
        return parts;
    }

    private static byte[] open(byte[] sealed, NodeKeys keys) {
        try {
            return Seal.open(sealed, keys.open(), null);
        } catch (SealRefused refused) {
            throw new WireFault(refused.reason() == SealRefused.Reason.NOT_OURS
                    ? WireFault.Reason.NOT_OURS
                    : WireFault.Reason.FOREIGN);
        }
    }

    /** The next part; empty at the end, and where the file was cut off. */
    private static byte[] next(DataInputStream in) throws IOException {
        byte[] length = ((InputStream) in).readNBytes(4);
        if (length.length < 4) {
            return new byte[0];
        }
        int size = java.nio.ByteBuffer.wrap(length).getInt();
        if (size < 1 || size > LARGEST_PART) {
            throw new WireFault(WireFault.Reason.DAMAGED);
        }
        byte[] sealed = in.readNBytes(size);
        return sealed.length < size ? new byte[0] : sealed;
    }
}
