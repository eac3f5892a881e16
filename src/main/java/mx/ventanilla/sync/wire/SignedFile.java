package mx.ventanilla.sync.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import mx.ventanilla.sync.wire.WireFault.Reason;

/**
 * A signed file: magic, version, kind, header (JSON), gzip of JSON lines, SHA-256 of all that, Ed25519 signature of all
 * that. It is checked in this order before anything is decompressed, and decompressed within limits.
 */
public record SignedFile(FileKind kind, ObjectNode header, List<String> lines) {
    /** Nothing larger is read, compressed or not. */
    public static final int MOST_BYTES = 8 << 20;
    static final int LARGEST_RATIO = 100;
    /** Below this size the ratio says nothing. */
    private static final int SMALL = 64 << 10;
    private static final int MAGIC = 0x56544e41;
    private static final int VERSION = 1;
    private static final int HASH_BYTES = 32;
    private static final int HEAD_BYTES = 4 + 1 + 1 + 4 + 4;
    private static final int LARGEST_HEADER = 16 << 10;
    private static final int BUFFER = 8 << 10;
    /** The body of receipts and of all that is said in a header alone. */
    private static final byte[] NO_LINES = packed("");

    public SignedFile {
        lines = List.copyOf(lines);
    }

    /** The bytes of a new file. */
    public static byte[] write(FileKind kind, ObjectNode header, List<String> lines, NodeKeys keys) {
        byte[] head = WireJson.text(header).getBytes(StandardCharsets.UTF_8);
        byte[] body = pack(lines);
        int signed = HEAD_BYTES + head.length + body.length + HASH_BYTES;
        ByteBuffer file = ByteBuffer.allocate(signed + NodeKeys.SIGNATURE_BYTES);
        file.putInt(MAGIC).put((byte) VERSION).put(kind.code()).putInt(head.length).putInt(body.length);
        file.put(head).put(body);
        file.put(sha256(file.array(), signed - HASH_BYTES));
        file.put(keys.signatureOf(file.array(), signed));
        return file.array();
    }

    /**
     * Reads a file.
     *
     * @param signer finds the key of whom the header says it is from; throws {@code FORGED} for nobody
     */
    public static SignedFile read(byte[] file, Function<ObjectNode, PublicKey> signer) {
        Head head = Head.of(file);
        int signed = HEAD_BYTES + head.header() + head.body() + HASH_BYTES;
        if (!Arrays.equals(sha256(file, signed - HASH_BYTES), Arrays.copyOfRange(file, signed - HASH_BYTES, signed))) {
            throw new WireFault(Reason.DAMAGED);
        }
        ObjectNode header = WireJson.object(Arrays.copyOfRange(file, HEAD_BYTES, HEAD_BYTES + head.header()));
        if (!NodeKeys.verifies(signer.apply(header), file, signed, Arrays.copyOfRange(file, signed, file.length))) {
            throw new WireFault(Reason.FORGED);
        }
        int from = HEAD_BYTES + head.header();
        return new SignedFile(head.kind(), header, unpack(file, from, head.body()));
    }

    /** Reads a file that must be of this kind. */
    public static SignedFile read(byte[] file, FileKind kind, Function<ObjectNode, PublicKey> signer) {
        SignedFile read = read(file, signer);
        if (read.kind() != kind) {
            throw new WireFault(Reason.FOREIGN);
        }
        return read;
    }

    private static byte[] pack(List<String> lines) {
        if (lines.isEmpty()) {
            return NO_LINES.clone();
        }
        return packed(String.join("\n", lines) + "\n");
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes, BUFFER)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> unpack(byte[] file, int from, int length) {
        if (Arrays.equals(file, from, from + length, NO_LINES, 0, NO_LINES.length)) {
            return List.of();
        }
        int most = (int) Math.min(MOST_BYTES, Math.max(SMALL, (long) length * LARGEST_RATIO));
        try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(file, from, length))) {
            byte[] text = gzip.readNBytes(most + 1);
            if (text.length > most) {
                throw new WireFault(Reason.TOO_LARGE);
            }
            return new String(text, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new WireFault(Reason.DAMAGED);
        }
    }

    private static byte[] sha256(byte[] file, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(file, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fixed beginning of a file, with lengths that have been found to fill the file exactly. */
    private record Head(FileKind kind, int header, int body) {
        static Head of(byte[] file) {
            if (file.length > MOST_BYTES) {
                throw new WireFault(Reason.TOO_LARGE);
            }
            if (file.length < 4 || ByteBuffer.wrap(file).getInt() != MAGIC) {
                throw new WireFault(Reason.NOT_OURS);
            }
            if (file.length < HEAD_BYTES + HASH_BYTES + NodeKeys.SIGNATURE_BYTES) {
                throw new WireFault(Reason.DAMAGED);
            }
            ByteBuffer buffer = ByteBuffer.wrap(file, 4, HEAD_BYTES - 4);
            int version = buffer.get();
            byte kind = buffer.get();
            int header = buffer.getInt();
            int body = buffer.getInt();
            if (version != VERSION) {
                throw new WireFault(version > VERSION ? Reason.NEWER : Reason.DAMAGED);
            }
            if (header < 2 || header > LARGEST_HEADER || body < 0
                    || (long) HEAD_BYTES + header + body + HASH_BYTES + NodeKeys.SIGNATURE_BYTES != file.length) {
                throw new WireFault(Reason.DAMAGED);
            }
            return new Head(FileKind.of(kind), header, body);
        }
    }
}
