package mx.ventanilla.sync.conflict;

import java.util.List;
import java.util.UUID;
import mx.ventanilla.db.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of one record, to be decided field by field.
 *
 * @param subject what it is of: a patient's name or a folio; empty when there is none
 * @param number NSS and agregado, or nothing
 */
public record ConflictCase(UUID id, String rev, Entity entity, UUID entityId, String subject, @Nullable String number,
        Author local, Author remote, List<ConflictField> fields) {
    public ConflictCase {
        fields = List.copyOf(fields);
    }

    public long open() {
        return fields.stream().filter(field -> field.decided() == null).count();
    }
}
