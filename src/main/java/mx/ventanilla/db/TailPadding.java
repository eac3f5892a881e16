package mx.ventanilla.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Fills a store file with zeros to whole 4,096-byte blocks. A power cut can leave a torn tail, and H2's encrypted files
 * lose their last transaction, or cannot be opened, when their length is odd.
 */
final class TailPadding {
    private static final int BLOCK = 4096;

    private TailPadding() {}

    static void apply(Path file) {
        try {
            if (!Files.exists(file)) {
                return;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                long size = channel.size();
                int missing = (int) ((BLOCK - size % BLOCK) % BLOCK);
                if (missing > 0) {
                    channel.write(ByteBuffer.allocate(missing), size);
                    channel.force(true);
                }
            }
        } catch (IOException e) {
            throw StoreTrouble.of(e);
        }
    }
}
