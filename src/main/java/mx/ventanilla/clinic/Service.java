package mx.ventanilla.clinic;

import java.util.UUID;

/**
 * What rooms are for: family medicine, dental, preventive medicine and so on.
 *
 * @param walkInQuota patients without appointment per room and shift, on top of the slots
 */
public record Service(UUID id, String rev, String code, String name, int slotMinutes, int walkInQuota, int sortOrder,
        boolean active) {
    /** Code of family medicine, which every first-level unit has. */
    public static final String FAMILY_MEDICINE = "MF";
}
