package mx.ventanilla.app.bench;

import java.util.Arrays;

/** Times of one thing, in milliseconds, and their percentiles. */
final class Samples {
    private static final double NANOS_A_MILLI = 1e6;
    private double[] millis = new double[1024];
    private int count;

    /** Runs the work and keeps its time. */
    void time(Runnable work) {
        long from = System.nanoTime();
        work.run();
        add((System.nanoTime() - from) / NANOS_A_MILLI);
    }

    void add(double value) {
        if (count == millis.length) {
            millis = Arrays.copyOf(millis, count * 2);
        }
        millis[count++] = value;
    }

    BenchRow row(String name) {
        return row(name, "ms");
    }

    BenchRow row(String name, String unit) {
        double[] sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return new BenchRow(name, unit, count, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
    }

    /** One figure for all samples: their mean. */
    BenchRow mean(String name, String unit) {
        double mean = Arrays.stream(millis, 0, count).average().orElse(0);
        return new BenchRow(name, unit, count, mean, mean, mean, mean);
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
