package mx.ventanilla.patient.duplicate;

import java.util.UUID;
import mx.ventanilla.db.Entity;
import org.jspecify.annotations.Nullable;

/** One value of one record that a merge changed, as text. */
public record MergeStep(Entity entity, UUID entityId, String columnName, @Nullable String valueBefore,
        @Nullable String valueAfter) {}
