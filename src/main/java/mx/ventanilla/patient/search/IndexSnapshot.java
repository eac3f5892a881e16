package mx.ventanilla.patient.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.SecretKey;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index between two runs of the program: one encrypted file, replaced as a whole. In clear stand only the format, the
 * versions, the store's epoch and the number of the change log; everything is verified when it is loaded.
 */
public final class IndexSnapshot {
    /** Changes with whatever makes an older index unusable: fields, normalising, the key of sounds. */
    static final int FORMAT = 2;
    private static final Logger LOG = LoggerFactory.getLogger(IndexSnapshot.class);
    private static final long MAGIC = 0x56454E5449445831L;
    private static final int COPY_BYTES = 1 << 16;
    private static final String SUFFIX_WHILE_WRITTEN = ".new";

    private final Path file;
    private final Supplier<SecretKey> key;
    private final UUID epoch;

    /**
     * @param key 256 bits; asked for each time
     * @param epoch of the store: the index of another, or of one before it was restored, is not taken
     */
    public IndexSnapshot(Path file, Supplier<SecretKey> key, UUID epoch) {
        this.file = file;
        this.key = key;
        this.epoch = epoch;
    }

    /** Writes the index beside the old file, forces it to disk and puts it in the old one's place. */
    public void save(PatientIndex index) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + SUFFIX_WHILE_WRITTEN);
        Files.deleteIfExists(written);
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), COPY_BYTES));
            index.save((directory, files, seq) -> write(out, directory, files, seq));
            out.flush();
            channel.force(true);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The index as it was saved, or nothing when there is none or anything about it is wrong: then it is rebuilt. */
    public Optional<PatientIndex> load() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), COPY_BYTES))) {
            return Optional.of(read(in));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            LOG.warn("search index not taken from its file: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private void write(DataOutputStream out, Directory directory, Collection<String> files, long seq)
            throws IOException {
        byte[] salt = new byte[SealedChunks.SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        byte[] header = header(seq, salt);
        out.writeShort(header.length);
        out.write(header);
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream sealed = new SealedChunks(key.get(), salt, header).sealing(out);
                var content = new DataOutputStream(new DeflaterOutputStream(sealed, fast, COPY_BYTES))) {
            content.writeInt(files.size());
            for (String name : files) {
                content.writeUTF(name);
                copy(directory, name, content);
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        } finally {
            fast.end();
        }
    }

    private byte[] header(long seq, byte[] salt) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream header = new DataOutputStream(bytes)) {
            header.writeLong(MAGIC);
            header.writeInt(FORMAT);
            header.writeUTF(Version.LATEST.toString());
            header.writeLong(epoch.getMostSignificantBits());
            header.writeLong(epoch.getLeastSignificantBits());
            header.write(salt);
            header.writeLong(seq);
        }
        return bytes.toByteArray();
    }

    private PatientIndex read(DataInputStream in) throws IOException, GeneralSecurityException {
        byte[] expected = header(0, new byte[SealedChunks.SALT_BYTES]);
        byte[] header = new byte[in.readUnsignedShort()];
        in.readFully(header);
        int saltAt = expected.length - Long.BYTES - SealedChunks.SALT_BYTES;
        if (header.length != expected.length
                || !Arrays.equals(header, 0, saltAt, expected, 0, saltAt)) {
            throw new StreamCorruptedException();
        }
        byte[] salt = Arrays.copyOfRange(header, saltAt, saltAt + SealedChunks.SALT_BYTES);
        long seq = ByteBuffer.wrap(header).getLong(header.length - Long.BYTES);
        Directory directory = new ByteBuffersDirectory();
        try (var content = new DataInputStream(
                new InflaterInputStream(new SealedChunks(key.get(), salt, header).opening(in)))) {
            for (int files = content.readInt(); files > 0; files--) {
                copy(content, directory, content.readUTF());
            }
            if (content.read() >= 0) {
                throw new StreamCorruptedException();
            }
        }
        return new PatientIndex(directory, seq);
    }

    private static void copy(Directory directory, String name, DataOutputStream content) throws IOException {
        byte[] buffer = new byte[COPY_BYTES];
        try (IndexInput input = directory.openInput(name, IOContext.READONCE)) {
            content.writeLong(input.length());
            for (long left = input.length(); left > 0;) {
                int length = (int) Math.min(left, buffer.length);
                input.readBytes(buffer, 0, length);
                content.write(buffer, 0, length);
                left -= length;
            }
        }
    }

    private static void copy(DataInputStream content, Directory directory, String name) throws IOException {
        byte[] buffer = new byte[COPY_BYTES];
        try (IndexOutput output = directory.createOutput(name, IOContext.DEFAULT)) {
            for (long left = content.readLong(); left > 0;) {
                int length = (int) Math.min(left, buffer.length);
                content.readFully(buffer, 0, length);
                output.writeBytes(buffer, 0, length);
                left -= length;
            }
        }
    }
}
