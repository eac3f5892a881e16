package mx.ventanilla.referral;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit that receives referrals.
 *
 * @param unitType in the words of {@link mx.ventanilla.clinic.UnitType}
 * @param place town, as it is spoken
 * @param unitId what that unit calls itself in its own store, known once keys were exchanged
 */
public record Hospital(UUID id, String rev, String name, String unitType, @Nullable String clues,
        @Nullable String place, @Nullable UUID unitId, boolean active) {}
