package mx.ventanilla.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.AlreadyTaken;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.ParentMissing;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.db.Travelling;
import mx.ventanilla.sync.wire.ItemsHeader;
import mx.ventanilla.sync.wire.WireItem;
import mx.ventanilla.sync.wire.WireJson;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Writes what came from the region, a page and its cursor in one durable transaction. What cannot be written waits for
 * its parent (F27) or for a later program (F17), or is put aside for a person (F26); the rest goes on.
 */
final class ItemApplication {
    private static final String PARENT = "PARENT";
    private final Database database;
    private final Actor actor;
    private @Nullable WireItem current;

    ItemApplication(Database database) {
        this.database = database;
        this.actor = Actor.system(database.node().deviceId());
    }

    /** How many items had to wait or were put aside. */
    int apply(ItemsHeader header, List<WireItem> items) {
        return apply(transaction -> moveCursor(transaction, header), header.applied(), items);
    }

    /** Records of a first load, which move no cursor. */
    int load(List<WireItem> items, long applied) {
        return apply(transaction -> true, applied, items);
    }

    private int apply(Predicate<Transaction> beginning, long applied, List<WireItem> items) {
        Map<UUID, String> aside = new LinkedHashMap<>();
        while (!attempt(beginning, applied, items, aside)) {
            // once more without the item that could not be written
        }
        if (items.size() > aside.size()) {
            retryWaiting(applied);
        }
        return aside.size();
    }

    private boolean attempt(Predicate<Transaction> beginning, long applied, List<WireItem> items,
            Map<UUID, String> aside) {
        try {
            database.write(actor, transaction -> {
                if (beginning.test(transaction)) {
                    items.forEach(item -> write(transaction, item, applied, aside));
                }
                return 0;
            });
            return true;
        } catch (RuntimeException e) {
            WireItem culprit = current;
            Optional<String> reason = reasonOf(e);
            if (culprit == null || reason.isEmpty() || aside.put(culprit.entityId(), reason.get()) != null) {
                throw e;
            }
            return false;
        }
    }

    private static boolean moveCursor(Transaction transaction, ItemsHeader header) {
        int moved = transaction.handle().createUpdate("""
                update node set pull_cursor = :to where pull_cursor = :from and hub_epoch = :epoch""")
                .bind("to", header.upTo()).bind("from", header.after()).bind("epoch", header.hubEpoch()).execute();
        if (moved == 1 && header.salt() != 0) {
            transaction.handle().createUpdate("update partner set salt = ?").bind(0, header.salt()).execute();
        }
        return moved == 1;
    }

    private void write(Transaction transaction, WireItem item, long applied, Map<UUID, String> aside) {
        String reason = aside.get(item.entityId());
        Optional<Entity> entity = Travelling.entity(item.entity());
        if (reason == null && entity.isPresent()) {
            current = item;
            ObjectNode seen = Overlay.of(item.state(),
                    StoredLog.pending(transaction.handle(), entity.get(), item.entityId(), applied));
            transaction.receive(entity.get(), Travelling.row(entity.get(), item.entityId(), seen), item.rev());
            current = null;
            settleWaiting(transaction, item);
        } else if (reason == null || reason.equals(PARENT)) {
            keep(transaction, item, reason == null ? "SCHEMA" : PARENT);
        } else {
            quarantine(transaction, item, reason);
        }
    }

    private static Optional<String> reasonOf(RuntimeException e) {
        return switch (e) {
            case ParentMissing missing -> Optional.of(PARENT);
            case AlreadyTaken taken -> Optional.of("TAKEN");
            case IllegalArgumentException wrong -> Optional.of("VALUE");
            case Problem problem when problem.key().equals("store.failed") -> Optional.of("VALUE");
            default -> Optional.empty();
        };
    }

    /** Tries again to write what was put aside; gives how many are in now. */
    int retryAside() {
        List<Aside> open = database.read(handle -> handle.createQuery("""
                select id, payload from quarantine where state = 'OPEN' and source = 'hub' order by changed_at, id
                fetch first 500 rows only""").map((row, context) -> new Aside(row.getObject(1, UUID.class),
                WireJson.as(WireItem.class, WireJson.object(row.getString(2))))).list());
        long applied = database.read(handle -> handle.createQuery("select coalesce(max(applied_seq), 0) from partner")
                .mapTo(Long.class).one());
        int written = 0;
        for (Aside aside : open) {
            try {
                database.write(actor, transaction -> {
                    write(transaction, aside.item(), applied, Map.of());
                    transaction.handle().createUpdate("update quarantine set state = 'DONE' where id = ?")
                            .bind(0, aside.id()).execute();
                    return 0;
                });
                written++;
            } catch (RuntimeException still) {
                current = null;
                if (reasonOf(still).isEmpty()) {
                    throw still;
                }
            }
        }
        return written;
    }

    private record Aside(UUID id, WireItem item) {}

    /** Each in a transaction of its own: one that still cannot be written must not hold the others. */
    private void retryWaiting(long applied) {
        List<WireItem> waiting = database.read(handle -> handle.createQuery("""
                select item from sync_waiting where reason = 'PARENT' order by changed_at, id
                fetch first 500 rows only""").map((row, context) -> WireJson.as(WireItem.class,
                WireJson.object(row.getString(1)))).list());
        for (WireItem item : waiting) {
            try {
                database.write(actor, transaction -> {
                    write(transaction, item, applied, Map.of());
                    return 0;
                });
            } catch (ParentMissing stillMissing) {
                current = null;
            }
        }
    }

    private static void settleWaiting(Transaction transaction, WireItem item) {
        transaction.handle()
                .createUpdate(
                        """
                update sync_waiting set reason = 'DONE' where entity_id = :id and entity = :entity and reason <> 'DONE'""")
                .bind("id", item.entityId()).bind("entity", item.entity()).execute();
        transaction.handle().createUpdate("""
                update quarantine set state = 'DONE' where entity_id = :id and state = 'OPEN'""")
                .bind("id", item.entityId()).execute();
    }

    private static void keep(Transaction transaction, WireItem item, String reason) {
        int updated = bound(transaction, item, reason, """
                update sync_waiting set rev = :rev, item = :item, reason = :reason, changed_at = :now
                where entity = :entity and entity_id = :record""").execute();
        if (updated == 0) {
            bound(transaction, item, reason, """
                    insert into sync_waiting (id, entity, entity_id, rev, item, reason, changed_at)
                    values (:id, :entity, :record, :rev, :item, :reason, :now)""").bind("id", Ids.next()).execute();
        }
    }

    private static Update bound(Transaction transaction, WireItem item, String reason, String sql) {
        return transaction.handle().createUpdate(sql).bind("rev", item.rev()).bind("item", WireJson.text(item))
                .bind("reason", reason).bind("now", transaction.now().atOffset(ZoneOffset.UTC))
                .bind("entity", item.entity()).bind("record", item.entityId());
    }

    private static void quarantine(Transaction transaction, WireItem item, String reason) {
        transaction.handle().createUpdate("""
                insert into quarantine (id, source, seq, reason, payload, state, changed_at, entity_id)
                values (:id, 'hub', 0, :reason, :payload, 'OPEN', :now, :record)""").bind("id", Ids.next())
                .bind("record", item.entityId())
                .bind("reason", reason).bind("payload", WireJson.text(item))
                .bind("now", transaction.now().atOffset(ZoneOffset.UTC)).execute();
    }
}
