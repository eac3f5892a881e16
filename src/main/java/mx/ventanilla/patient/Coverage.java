package mx.ventanilla.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last answer known about a person's right to medical service. The desk consults it and never certifies it.
 *
 * @param entitled the yes or no of the entitlement service; null when it gave none
 * @param validUntil last day of cover
 * @param startsOn first day of cover when it was contracted and has not begun
 * @param regime two letters, as at the end of the agregado médico
 * @param checkedFrom where the answer came from: the roster, the service, a telephone call
 */
public record Coverage(UUID patientId, @Nullable Boolean entitled, @Nullable LocalDate validUntil,
        @Nullable LocalDate startsOn, @Nullable String regime, @Nullable String pensionType,
        @Nullable Instant checkedAt, @Nullable String checkedFrom) {

    /** Last day of the cover that counts on this day; null when it is not known, as after a new cover has begun. */
    @Nullable
    LocalDate endKnownOn(LocalDate day) {
        boolean isOfOldCover = validUntil != null && startsOn != null && startsOn.isAfter(validUntil);
        return isOfOldCover && hasBegun(day) ? null : validUntil;
    }

    boolean hasBegun(LocalDate day) {
        return startsOn == null || !day.isBefore(startsOn);
    }

    /** Seguro de Salud para la Familia. */
    public boolean isVoluntary() {
        return Aggregate.VOLUNTARY.equals(regime);
    }

    /** True where cover comes, or may come, from a job: not voluntary insurance, students or pensioners. */
    boolean mayComeFromAJob() {
        return !isVoluntary() && !Aggregate.STUDENT.equals(regime) && !Aggregate.PENSIONED.equals(regime)
                && (pensionType == null || pensionType.isBlank());
    }
}
