package mx.ventanilla.referral.diagnosis;

import mx.ventanilla.core.Sex;
import org.jspecify.annotations.Nullable;

/**
 * One key of the CIE-10 catalogue.
 *
 * @param key four characters without dot, as stored and sent ({@code I10X}, {@code E119})
 * @param shown as people read it ({@code I10}, {@code E11.9})
 * @param sexLimit the only sex in which it is possible, null for both
 * @param notifiable counted by the epidemiological surveillance (SUIVE)
 */
public record Diagnosis(String key, String shown, String name, @Nullable Sex sexLimit, @Nullable AgeLimit youngest,
        @Nullable AgeLimit oldest, boolean chronic, boolean notifiable) {
    /** "I10 Hipertensión esencial (primaria)". */
    public String label() {
        return shown + " " + name;
    }
}
