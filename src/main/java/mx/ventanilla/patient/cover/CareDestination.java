package mx.ventanilla.patient.cover;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place to send people to.
 *
 * @param stateKey two digits of the state whose residents it serves (INEGI); null for all
 */
public record CareDestination(UUID id, String rev, @Nullable String stateKey, DestinationKind kind, String name,
        @Nullable String address, @Nullable String phone, @Nullable String hours, boolean active) {
    /** True for the residents of this state, and for who does not say where they live. */
    boolean serves(@Nullable String state) {
        return stateKey == null || state == null || stateKey.equals(state);
    }
}
