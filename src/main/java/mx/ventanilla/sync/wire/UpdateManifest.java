package mx.ventanilla.sync.wire;

import java.time.Instant;

/**
 * Says what a program update is. Signed by the region; the file itself travels in parts and is believed when its SHA-256
 * is this one.
 *
 * @param version as the program says its own
 * @param platform {@code linux}, {@code windows} or {@code mac}
 * @param sha256 of the whole file in hexadecimal
 * @param parts how many parts of {@link #PART_BYTES} it has, the last one shorter
 */
public record UpdateManifest(String version, String platform, String fileName, long size, String sha256, int parts,
        Instant at) {
    public static final int PART_BYTES = 1 << 20;
    private static final long LARGEST = 1L << 30;

    /** True when a file name and the sizes are such that the file can be fetched and written in a folder of its own. */
    public boolean isSound() {
        return size > 0 && size <= LARGEST && parts == (size + PART_BYTES - 1) / PART_BYTES
                && sha256.matches("[0-9a-f]{64}") && fileName.matches("[A-Za-z0-9][A-Za-z0-9._+-]{0,99}")
                && version.matches("[0-9A-Za-z][0-9A-Za-z.+-]{0,39}");
    }
}
