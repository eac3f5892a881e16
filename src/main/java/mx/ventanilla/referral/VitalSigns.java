package mx.ventanilla.referral;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Vital signs as they were taken; null where one was not.
 *
 * @param systolic mmHg
 * @param diastolic mmHg
 * @param heartRate beats a minute
 * @param respiratoryRate breaths a minute
 * @param temperature degrees Celsius
 * @param oxygen saturation in per cent
 * @param weight kg
 * @param height cm
 * @param glucose mg/dl, capillary
 */
public record VitalSigns(@Nullable Integer systolic, @Nullable Integer diastolic, @Nullable Integer heartRate,
        @Nullable Integer respiratoryRate, @Nullable BigDecimal temperature, @Nullable Integer oxygen,
        @Nullable BigDecimal weight, @Nullable Integer height, @Nullable Integer glucose) {
    public static final VitalSigns NONE = new VitalSigns(null, null, null, null, null, null, null, null, null);
}
