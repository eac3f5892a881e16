package mx.ventanilla.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;

/**
 * Writes every byte of a closed file again, in its place, and forces it. After a failed force a system may show bytes
 * that it will never write by itself, and the next force says nothing of them.
 */
final class StoreRewrite {
    private static final int STEP = 1 << 20;

    private StoreRewrite() {}

    static void apply(FilePath file) throws IOException {
        try (FileChannel channel = file.open("rw")) {
            ByteBuffer block = ByteBuffer.allocate(STEP);
            long at = 0;
            while (channel.read(block, at) > 0) {
                block.flip();
                while (block.hasRemaining()) {
                    at += channel.write(block, at);
                }
                block.clear();
            }
            channel.force(true);
        }
    }
}
