package mx.ventanilla.visit;

import java.time.LocalDateTime;

/**
 * How long a patient would wait, from the doctor's pace today.
 *
 * @param ahead people in the waiting room who are called before
 * @param paceMinutes minutes a patient takes
 * @param calledAt when the patient would be called, local time
 */
public record WaitEstimate(int ahead, int paceMinutes, LocalDateTime calledAt) {}
