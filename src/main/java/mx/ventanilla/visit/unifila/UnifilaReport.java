package mx.ventanilla.visit.unifila;

/**
 * What became of the slots that were given back.
 *
 * @param freed slots given back by cancellations, no-shows and moves
 * @param rescued of those, given to somebody without appointment
 * @param resold of those, sold as an appointment again
 * @param lost of those, over without anybody
 * @param served patients of the Unifila who were given a place
 * @param left patients who went away before
 * @param averageMinutes how long the served waited for their place
 */
public record UnifilaReport(int freed, int rescued, int resold, int lost, int served, int left, long averageMinutes) {
    /** Still to be given. */
    public int open() {
        return freed - rescued - resold - lost;
    }
}
