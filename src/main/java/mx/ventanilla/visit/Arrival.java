package mx.ventanilla.visit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An arrival that lies on disk.
 *
 * @param name as shown to the desk
 * @param waitMinutes estimated wait, null when nobody can tell
 */
public record Arrival(UUID visitId, UUID patientId, String name, String ticket, @Nullable Integer waitMinutes) {}
