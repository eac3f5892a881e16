package mx.ventanilla.patient.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexSnapshotTest {
    private static final UUID EPOCH = new UUID(1, 2);
    private static final int PATIENTS = 2_000;

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void saved() throws IOException {
        file = folder.resolve("index");
        try (PatientIndex index = new PatientIndex()) {
            index.fill(new PatientPopulation(1).people(PATIENTS));
            index.finishFilling(41);
            index.apply(HardQueries.people().toList(), List.of(), 42);
            snapshot(1, EPOCH).save(index);
        }
    }

    @Test
    void comesBackAsItWasSaved() {
        try (PatientIndex index = snapshot(1, EPOCH).load().orElseThrow()) {
            assertThat(index.size()).isEqualTo(PATIENTS + 50);
            assertThat(index.seq()).isEqualTo(42);
            assertThat(index.search("abundio torres", 5, Set.of()).getFirst().tier()).isEqualTo(SearchTier.EXACT);
        }
    }

    @Test
    void replacesTheOldFileAsAWhole() throws IOException {
        try (PatientIndex index = new PatientIndex()) {
            index.apply(HardQueries.people().toList(), List.of(), 43);
            snapshot(1, EPOCH).save(index);
        }
        try (PatientIndex index = snapshot(1, EPOCH).load().orElseThrow(); var files = Files.list(folder)) {
            assertThat(index.seq()).isEqualTo(43);
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void isNotTakenWithAnotherKeyOrForAnotherStore() {
        assertThat(snapshot(2, EPOCH).load()).isEmpty();
        assertThat(snapshot(1, new UUID(1, 3)).load()).isEmpty();
    }

    @Test
    void isNotTakenWhenAByteWasChangedCutOrAdded() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 60; i++) {
            byte[] harmed = switch (i % 3) {
                case 0 -> flipped(whole, i < 30 ? i * 4 : random.nextInt(whole.length), random);
                case 1 -> Arrays.copyOf(whole, random.nextInt(whole.length));
                default -> Arrays.copyOf(whole, whole.length + 1 + random.nextInt(100));
            };
            Files.write(file, harmed);
            assertThat(snapshot(1, EPOCH).load()).as("seed %d, harm %d", seed, i).isEmpty();
        }
    }

    @Test
    void isNotTakenWithoutItsLastChunkEvenWhenTheOneBeforePosesAsTheLast() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int before = 0;
        int last = 0;
        for (int at = 2 + headerLength(whole); at < whole.length;) {
            before = last;
            last = at;
            at += 4 + Math.abs(ByteBuffer.wrap(whole, at, 4).getInt());
        }
        assertThat(before).as("has several chunks").isPositive();
        ByteBuffer cut = ByteBuffer.wrap(Arrays.copyOf(whole, last));
        Files.write(file, cut.array());
        assertThat(snapshot(1, EPOCH).load()).isEmpty();
        cut.putInt(before, -cut.getInt(before));
        Files.write(file, cut.array());
        assertThat(snapshot(1, EPOCH).load()).isEmpty();
    }

    @Test
    void holdsNothingInClear() throws IOException {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(content).doesNotContainIgnoringCase("hernandez", "garcia", "abundio", "guadalupe", "51594136200",
                "Lucene104", "segments");
    }

    private IndexSnapshot snapshot(int keySeed, UUID epoch) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) keySeed);
        SecretKey key = new SecretKeySpec(bytes, "AES");
        return new IndexSnapshot(file, () -> key, epoch);
    }

    private static int headerLength(byte[] whole) {
        return ByteBuffer.wrap(whole).getShort();
    }

    private static byte[] flipped(byte[] whole, int at, SplittableRandom random) {
        byte[] harmed = whole.clone();
        harmed[at] ^= (byte) (1 << random.nextInt(8));
        return harmed;
    }
}
