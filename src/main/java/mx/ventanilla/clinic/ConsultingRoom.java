package mx.ventanilla.clinic;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A numbered room of one service. */
public record ConsultingRoom(UUID id, String rev, int roomNumber, @Nullable String label, UUID serviceId,
        boolean active) {}
