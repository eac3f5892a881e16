package mx.ventanilla.patient.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SealedChunksTest {
    private static final byte[] HEADER = {1, 2, 3};
    private static final int SEALED_CHUNK = 4 + (1 << 16) + 16;
    private final byte[] content = new byte[3 << 16];

    SealedChunksTest() {
        new SplittableRandom(5).nextBytes(content);
    }

    @Test
    void givesBackWhatWasSealed() throws IOException, GeneralSecurityException {
        assertThat(open(seal(), HEADER)).isEqualTo(content);
    }

    @Test
    void refusesABeginningThatPosesAsTheWhole() throws IOException, GeneralSecurityException {
        ByteBuffer cut = ByteBuffer.wrap(Arrays.copyOf(seal(), 2 * SEALED_CHUNK));
        cut.putInt(SEALED_CHUNK, -cut.getInt(SEALED_CHUNK));
        assertThatIOException().isThrownBy(() -> open(cut.array(), HEADER));
    }

    @Test
    void refusesChunksInAnotherOrder() throws IOException, GeneralSecurityException {
        byte[] sealed = seal();
        byte[] moved = sealed.clone();
        System.arraycopy(sealed, 0, moved, SEALED_CHUNK, SEALED_CHUNK);
        System.arraycopy(sealed, SEALED_CHUNK, moved, 0, SEALED_CHUNK);
        assertThatIOException().isThrownBy(() -> open(moved, HEADER));
    }

    @Test
    void refusesChunksUnderAnotherHeader() throws IOException, GeneralSecurityException {
        byte[] sealed = seal();
        assertThatIOException().isThrownBy(() -> open(sealed, new byte[]{1, 2, 4}));
    }

    private byte[] seal() throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream sealing = chunks(HEADER).sealing(new DataOutputStream(bytes))) {
            sealing.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] open(byte[] sealed, byte[] header) throws IOException, GeneralSecurityException {
        return chunks(header).opening(new DataInputStream(new ByteArrayInputStream(sealed))).readAllBytes();
    }

    private static SealedChunks chunks(byte[] header) throws GeneralSecurityException {
        return new SealedChunks(new SecretKeySpec(new byte[32], "AES"), new byte[SealedChunks.SALT_BYTES], header);
    }
}
