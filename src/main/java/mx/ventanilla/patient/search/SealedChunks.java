package mx.ventanilla.patient.search;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import mx.ventanilla.core.seal.DerivedKey;

/**
 * A stream in AES-GCM chunks under a key of its own, drawn from the store's by HKDF and a salt. Each chunk is bound to the
 * header, to its number and to being the last or not, so that nothing can be changed, cut, moved or exchanged unseen.
 */
final class SealedChunks {
    static final int SALT_BYTES = 32;
    private static final int CHUNK_BYTES = 1 << 16;
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;

    private final SecretKey fileKey;
    private final byte[] header;
    private long number;

    /** @param header what stands in clear before the chunks, the salt included: it is authenticated with each of them */
    SealedChunks(SecretKey storeKey, byte[] salt, byte[] header) throws GeneralSecurityException {
        this.fileKey = DerivedKey.of(storeKey, salt, "ventanilla search index".getBytes(StandardCharsets.US_ASCII));
        this.header = header.clone();
    }

    /** Closing it writes the last chunk and leaves {@code out} open. */
    OutputStream sealing(DataOutputStream out) {
        return new Sealing(out);
    }

    /** Reads to the last chunk; an {@link IOException} when anything is not as it was written. */
    InputStream opening(DataInputStream in) {
        return new Opening(in);
    }

    private byte[] crypt(int mode, byte[] content, boolean last) throws IOException {
        try {
            byte[] nonce = ByteBuffer.allocate(NONCE_BYTES).putLong(number++).putInt(last ? 1 : 0).array();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, fileKey, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(header);
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private final class Sealing extends OutputStream {
        private final DataOutputStream out;
        private final ByteArrayOutputStream chunk = new ByteArrayOutputStream(CHUNK_BYTES);
        private boolean closed;

        Sealing(DataOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[]{(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int at = offset;
            while (at < offset + length) {
                if (chunk.size() == CHUNK_BYTES) {
                    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, chunk.toByteArray(), false);
                    out.writeInt(sealed.length);
                    out.write(sealed);
                    chunk.reset();
                }
                int taken = Math.min(CHUNK_BYTES - chunk.size(), offset + length - at);
                chunk.write(bytes, at, taken);
                at += taken;
            }
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                byte[] sealed = crypt(Cipher.ENCRYPT_MODE, chunk.toByteArray(), true);
                out.writeInt(-sealed.length);
                out.write(sealed);
            }
        }
    }

    private final class Opening extends InputStream {
        private final DataInputStream in;
        private ByteBuffer chunk = ByteBuffer.allocate(0);
        private boolean last;

        Opening(DataInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            while (!chunk.hasRemaining() && !last) {
                nextChunk();
            }
            if (!chunk.hasRemaining()) {
                return -1;
            }
            int taken = Math.min(length, chunk.remaining());
            chunk.get(bytes, offset, taken);
            return taken;
        }

        private void nextChunk() throws IOException {
            int length = in.readInt();
            last = length < 0;
            if (length == Integer.MIN_VALUE || Math.abs(length) > CHUNK_BYTES + TAG_BITS / Byte.SIZE) {
                throw new StreamCorruptedException();
            }
            byte[] sealed = in.readNBytes(Math.abs(length));
            if (sealed.length != Math.abs(length)) {
                throw new EOFException();
            }
            chunk = ByteBuffer.wrap(crypt(Cipher.DECRYPT_MODE, sealed, last));
            if (last && in.read() >= 0) {
                throw new StreamCorruptedException();
            }
        }
    }
}
