package mx.ventanilla.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.RecordReader;
import mx.ventanilla.db.Travelling;
import mx.ventanilla.sync.wire.Reach;
import org.jspecify.annotations.Nullable;

/** Goes through all records of a store that travel, a page at a time, so that nobody at a desk waits for it. */
final class StoredRecords {
    private static final int PAGE = 2_000;
    private final Database database;

    StoredRecords(Database database) {
        this.database = database;
    }

    /** Takes one record with what travels of it. */
    interface Visitor {
        void visit(Entity entity, UUID id, ObjectNode state);
    }

    void each(Visitor visitor) {
        for (Entity entity : Entity.values()) {
            if (Reach.of(entity) != Reach.NOWHERE) {
                each(entity, visitor);
            }
        }
    }

    private void each(Entity entity, Visitor visitor) {
        List<RecordReader.Stored> page;
        @Nullable
        UUID after = null;
        do {
            UUID from = after;
            page = database.read(handle -> new RecordReader(handle).travelling(entity, from, PAGE));
            page.forEach(stored -> visitor.visit(entity, stored.id(), Travelling.payload(entity, stored.values())));
            after = page.isEmpty() ? null : page.getLast().id();
        } while (page.size() == PAGE);
    }
}
