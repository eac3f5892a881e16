package mx.ventanilla.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import mx.ventanilla.core.Problem;

/** The form of a backup: a zip of {@code manifest.json} and the encrypted {@code store.mv.db}, told by size and sum. */
final class BackupFile {
    private static final String MANIFEST = "manifest.json";
    private static final String STORE = "store.mv.db";
    private static final int LARGEST_MANIFEST = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private BackupFile() {}

    /** Takes the store file out of what {@code BACKUP TO} made. */
    static Path unpackOnline(Path zip, Path target) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            ZipEntry store = file.stream().filter(entry -> entry.getName().endsWith(".mv.db")).findFirst()
                    .orElseThrow(() -> new ZipException("no store in the copy"));
            try (InputStream stream = file.getInputStream(store)) {
                Files.copy(stream, target);
            }
        }
        return target;
    }

    static void pack(Path store, BackupManifest manifest, Path target) throws IOException {
        BackupManifest whole = manifest.of(Files.size(store), sumOf(store));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JSON.writeValueAsBytes(whole));
            zip.putNextEntry(new ZipEntry(STORE));
            Files.copy(store, zip);
        }
    }

    /** Takes the store out of a backup; a {@code Problem} when the file is none, is cut short or was altered. */
    static void unpack(Path backup, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            BackupManifest manifest = manifestOf(zip);
            if (manifest.format() != BackupManifest.FORMAT) {
                throw Problem.of("store.newer");
            }
            if (Files.getFileStore(target.toAbsolutePath().getParent()).getUsableSpace() < 2 * manifest.bytes()) {
                throw Problem.of("backup.disk.full");
            }
            try (InputStream stream = zip.getInputStream(entry(zip, STORE));
                    OutputStream out = Files.newOutputStream(target)) {
                copyBounded(stream, out, manifest.bytes());
            }
            if (!sumOf(target).equals(manifest.sha256())) {
                throw Problem.of("backup.damaged", backup.toString());
            }
        } catch (ZipException e) {
            throw Problem.of("backup.damaged", backup.toString());
        }
    }

    static Problem trouble(IOException e, Path file) {
        if (StoreTrouble.noSpaceLeft(e)) {
            return Problem.of("backup.disk.full");
        }
        return e instanceof NoSuchFileException ? Problem.of("backup.missing", file.toString()) : StoreTrouble.of(e);
    }

    private static BackupManifest manifestOf(ZipFile zip) throws IOException {
        try (InputStream stream = zip.getInputStream(entry(zip, MANIFEST))) {
            return JSON.readValue(stream.readNBytes(LARGEST_MANIFEST), BackupManifest.class);
        }
    }

    private static ZipEntry entry(ZipFile zip, String name) throws ZipException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException("not a backup");
        }
        return entry;
    }

    private static void copyBounded(InputStream from, OutputStream to, long bytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = bytes;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw new ZipException("longer than it says");
            }
            to.write(buffer, 0, read);
        }
    }

    private static String sumOf(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
                stream.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
