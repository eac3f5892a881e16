package mx.ventanilla.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mx.ventanilla.db.Entity;
import org.jspecify.annotations.Nullable;

/** Lines of the audit as those see them who may know that something was written, and not what. */
final class ClinicalVeil {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COVERED = "•••";

    private ClinicalVeil() {}

    /** The same line with each clinical value covered; that it was there, and that it changed, is still seen. */
    static AuditEntry over(AuditEntry entry) {
        Optional<Entity> entity = Stream.of(Entity.values()).filter(it -> it.name().equals(entry.entity())).findFirst();
        return entity.map(known -> new AuditEntry(entry.seq(), entry.happenedAt(), entry.userName(), entry.deviceId(),
                entry.action(), entry.entity(), entry.entityId(), entry.origin(),
                covered(known, entry.beforeValues(), COVERED), covered(known, entry.afterValues(), COVERED + COVERED)))
                .orElse(entry);
    }

    private static @Nullable String covered(Entity entity, @Nullable String values, String cover) {
        if (values == null) {
            return null;
        }
        try {
            if (!(JSON.readTree(values) instanceof ObjectNode columns)) {
                return values;
            }
            List<String> names = new ArrayList<>();
            columns.fieldNames().forEachRemaining(names::add);
            names.stream().filter(entity::isClinical).forEach(name -> columns.put(name, cover));
            return JSON.writeValueAsString(columns);
        } catch (JsonProcessingException damaged) {
            return "{}";
        }
    }
}
