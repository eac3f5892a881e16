package mx.ventanilla.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import mx.ventanilla.support.CutMode;
import mx.ventanilla.support.PowerCutDisk;
import mx.ventanilla.support.PowerCutFileSystem;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a disk holds of a chunk, a sector of head and three of body, at each moment. */
class HeadsLastChannelTest {
    private static final int PLACE = 16_384;
    private static final int SECTOR = 512;

    @TempDir
    Path folder;

    private PowerCutDisk disk;
    private FileChannel channel;

    @BeforeEach
    void open() throws IOException {
        Path home = Files.createDirectory(folder.resolve("disk"));
        Files.write(home.resolve("file"), new byte[PLACE + 4 * SECTOR]);
        disk = PowerCutDisk.at(home);
        channel = FilePath.get(HeadsLastFileSystem.prefix() + PowerCutFileSystem.prefix() + home.resolve("file"))
                .open("rw");
        channel.write(chunk(), PLACE);
    }

    @AfterEach
    void close() throws IOException {
        channel.close();
        disk.close();
    }

    @Test
    void theHeadIsReadAtOnceAndReachesTheDiskAfterTheBodyWasForced() throws IOException {
        ByteBuffer read = ByteBuffer.allocate(4 * SECTOR);
        channel.read(read, PLACE);
        assertThat(read.array()).containsOnly(7);
        boolean[] bodyFirst = {true};
        disk.watch(event -> bodyFirst[0] &= wholeOrHeadless(image(CutMode.SHUFFLED)));
        channel.force(true);
        disk.watch(event -> {});
        assertThat(bodyFirst[0]).as("no head without its body").isTrue();
        assertThat(image(CutMode.LOST)).containsOnly(7);
    }

    @Test
    void afterAFailedForceNoHeadIsWrittenNotEvenOnClosing() throws IOException {
        disk.failForces(0, 1);
        assertThatThrownBy(() -> channel.force(true)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> channel.force(true)).as("no second try").isInstanceOf(IOException.class);
        assertThatThrownBy(() -> channel.write(chunk(), PLACE)).isInstanceOf(IOException.class);
        channel.close();
        assertThat(Arrays.copyOf(Files.readAllBytes(folder.resolve("disk/file")), PLACE + SECTOR)).containsOnly(0);
    }

    @Test
    void aChunkIsOnDiskBeforeAnythingIsWrittenOfTheNextOne() throws IOException {
        boolean[] onDisk = {false};
        disk.watch(event -> onDisk[0] = allAre(image(CutMode.LOST), 0, 4 * SECTOR, 7));
        channel.write(chunk(), PLACE + 4 * SECTOR);
        disk.watch(event -> {});
        assertThat(onDisk[0]).as("when its last event, the writing of its body, began").isTrue();
    }

    @Test
    void theHeaderIsAskedForWhenABodyHasBeenWritten() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        ((HeadsLastChannel) channel).afterBody(asked::incrementAndGet);
        channel.write(chunk(), PLACE + 4 * SECTOR);
        assertThat(asked).hasValue(1);
    }

    private static boolean wholeOrHeadless(byte[] chunk) {
        boolean headless = allAre(chunk, 0, SECTOR, 0);
        return headless || allAre(chunk, 0, chunk.length, 7);
    }

    private static boolean allAre(byte[] bytes, int from, int to, int value) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != value) {
                return false;
            }
        }
        return true;
    }

    private byte[] image(CutMode mode) {
        try {
            Path found = Files.createTempDirectory(folder, "found");
            disk.image().restart(found, mode, new SplittableRandom());
            byte[] content = Files.readAllBytes(found.resolve("file"));
            return Arrays.copyOfRange(content, PLACE, PLACE + 4 * SECTOR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer chunk() {
        byte[] chunk = new byte[4 * SECTOR];
        Arrays.fill(chunk, (byte) 7);
        return ByteBuffer.wrap(chunk);
    }
}
