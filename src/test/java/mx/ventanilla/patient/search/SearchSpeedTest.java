package mx.ventanilla.patient.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each hard query typed key by key, as the search box does, among 200,000 patients with a full day of appointments. What
 * is held to the bar is the time on one core, so that it does not depend on what else the machine does.
 */
@Tag("long")
class SearchSpeedTest {
    private static final int PATIENTS = Integer.getInteger("ventanilla.search.patients", 200_000);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int CHANGES = 500;
    private static final int ROUNDS = 20;
    private static final double KEYSTROKE_MILLIS = 16;

    @TempDir
    private Path folder;

    @Test
    void answersEachKeyBeforeTheNextFrame() throws IOException {
        List<SearchDocument> people = new PatientPopulation(7).people(PATIENTS);
        long begun = System.nanoTime();
        try (PatientIndex index = new PatientIndex()) {
            index.fill(people);
            index.fill(HardQueries.people().toList());
            index.finishFilling(1);
            System.out.printf("built %,d patients in %.2f s%n", index.size(), millisSince(begun) / 1000);
            begun = System.nanoTime();
            people.stream().limit(CHANGES).forEach(person -> index.apply(List.of(person), List.of(), 2));
            System.out.printf("one change of a patient: %.2f ms%n", millisSince(begun) / CHANGES);
            Set<UUID> today = people.stream().limit(1_680).map(SearchDocument::patientId).collect(Collectors.toSet());
            typeAll(index, today);
            Map<HardQueries.Kind, List<Double>> times = typeAll(index, today);
            times.forEach((kind, millis) -> report(kind.name(), millis));
            List<Double> all = times.values().stream().flatMap(List::stream).toList();
            report("ALL", all);
            reportSnapshot(index);
            assertThat(percentile(all, 99)).isLessThan(KEYSTROKE_MILLIS);
        }
    }

    private static Map<HardQueries.Kind, List<Double>> typeAll(PatientIndex index, Set<UUID> today) {
        Map<HardQueries.Kind, List<Double>> times = new EnumMap<>(HardQueries.Kind.class);
        for (int round = 0; round < ROUNDS; round++) {
            for (HardQueries.HardQuery query : HardQueries.all()) {
                for (int typed = 1; typed <= query.typed().length(); typed++) {
                    long begun = THREADS.getCurrentThreadCpuTime();
                    index.search(query.typed().substring(0, typed), 20, today);
                    double millis = (THREADS.getCurrentThreadCpuTime() - begun) / 1e6;
                    times.computeIfAbsent(query.kind(), kind -> new ArrayList<>()).add(millis);
                }
            }
        }
        return times;
    }

    private void reportSnapshot(PatientIndex index) throws IOException {
        Path file = folder.resolve("index");
        IndexSnapshot snapshot = new IndexSnapshot(file, () -> new SecretKeySpec(new byte[32], "AES"), new UUID(0, 1));
        long begun = System.nanoTime();
        snapshot.save(index);
        double saved = millisSince(begun);
        begun = System.nanoTime();
        snapshot.load().orElseThrow().close();
        System.out.printf("snapshot %,d bytes, saved in %.0f ms, loaded in %.0f ms%n", Files.size(file), saved,
                millisSince(begun));
    }

    private static void report(String name, List<Double> millis) {
        System.out.printf("%-12s %,7d keys  p50 %6.2f  p95 %6.2f  p99 %6.2f  max %6.2f ms%n", name, millis.size(),
                percentile(millis, 50), percentile(millis, 95), percentile(millis, 99), percentile(millis, 100));
    }

    private static double percentile(List<Double> millis, int percent) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }
}
