package mx.ventanilla.clinic;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A medical unit.
 *
 * @param clues five letters and six digits, null when it is not known: never made up
 * @param timeZone IANA name; days and shifts of the unit are counted in it
 */
public record MedicalUnit(UUID id, String rev, String name, UnitType unitType, @Nullable String clues,
        boolean familyMedicine, boolean secondLevel, @Nullable String stateKey, @Nullable String municipalityKey,
        @Nullable String address, String timeZone) {
    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
