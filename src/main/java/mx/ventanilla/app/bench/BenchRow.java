package mx.ventanilla.app.bench;

/**
 * One measured thing.
 *
 * @param unit of the figures: {@code ms}, {@code rows/s}, {@code MB}, {@code %}
 * @param samples how many times it was measured
 */
public record BenchRow(String name, String unit, int samples, double p50, double p95, double p99, double max) {}
