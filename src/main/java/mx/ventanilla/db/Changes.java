package mx.ventanilla.db;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What changed since the last time, in the order of the change log. */
public record Changes(List<Change> list) {
    public Changes {
        list = List.copyOf(list);
    }

    public long lastSeq() {
        return list.getLast().seq();
    }

    public boolean concern(Entity entity) {
        return list.stream().anyMatch(change -> change.entity() == entity);
    }

    public Set<UUID> idsOf(Entity entity) {
        return list.stream().filter(change -> change.entity() == entity).map(Change::entityId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
