package mx.ventanilla.referral;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import mx.ventanilla.core.Problem;

/** Documents in clear text on their way to and from other programs: a file is whole or is not there. */
public final class ClearFile {
    private static final int MOST_BYTES = 2_000_000;

    private ClearFile() {}

    public static void write(Path file, byte[] content) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path beside = Files.createTempFile(folder, ".ventanilla", ".tmp");
            try {
                Files.write(beside, content);
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException refused) {
            throw Problem.of("referral.file.unwritable", file.toString());
        }
    }

    /** At most as much as such a document may have, and one byte more. */
    public static byte[] read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (IOException refused) {
            throw Problem.of("referral.file.unreadable", file.toString());
        }
    }
}
