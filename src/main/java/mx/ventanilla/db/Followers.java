package mx.ventanilla.db;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who follows the new records of which entity. */
final class Followers {
    private final Map<Entity, List<Follower>> followers = new EnumMap<>(Entity.class);

    Followers() {
        for (Entity entity : Entity.values()) {
            followers.put(entity, new CopyOnWriteArrayList<>());
        }
    }

    Subscription add(Entity entity, Follower follower) {
        of(entity).add(follower);
        return () -> of(entity).remove(follower);
    }

    void tell(Transaction transaction, Entity entity, List<Row> rows) {
        of(entity).forEach(follower -> follower.written(transaction, rows));
    }

    private List<Follower> of(Entity entity) {
        return followers.getOrDefault(entity, List.of());
    }
}
