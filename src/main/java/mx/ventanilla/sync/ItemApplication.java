package mx.ventanilla.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
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

/**
 * Writes what came from the region, a page and its cursor in one durable transaction. What cannot be written waits for
 * its parent (F27) or for a later program (F17), or is put aside for a person (F26); the rest goes on.
 */
final class ItemApplication {
    private final Database database;
    private final Actor actor;

    ItemApplication(Database database) {
        this.database = database;
        this.actor = Actor.system(database.node().deviceId());
    }

    /** How many items had to wait or were put aside. */
    int apply(ItemsHeader header, List<WireItem> items) {
        return apply(transaction -> moveCursor(transaction, header), header.applied(), items, !header.more());
    }

    /** Records of a first load, which move no cursor. */
    int load(List<WireItem> items, long applied) {
        return apply(transaction -> true, applied, items, false);
    }

    private int apply(Predicate<Transaction> beginning, long applied, List<WireItem> items, boolean last) {
        int aside = 0;
        try {
            atOnce(beginning, applied, items);
        } catch (RuntimeException e) {
            if (reasonOf(e).isEmpty()) {
                throw e;
            }
            aside = oneByOne(beginning, applied, items);
        }
        retryWaiting(applied, last);
        return aside;
    }

    private void atOnce(Predicate<Transaction> beginning, long applied, List<WireItem> items) {
        database.write(actor, transaction -> {
            if (beginning.test(transaction)) {
                Writing writing = new Writing(transaction, applied);
                items.forEach(writing::write);
            }
            return 0;
        });
    }

    /** Once more, without what cannot be written; gives how much that is. However much it is, this is the last attempt. */
    private int oneByOne(Predicate<Transaction> beginning, long applied, List<WireItem> items) {
        return database.write(actor, transaction -> beginning.test(transaction)
                ? new Writing(transaction, applied).each(items)
                : 0);
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

    private static Optional<String> reasonOf(RuntimeException e) {
        return switch (e) {
            case ParentMissing missing -> Optional.of(AsideDao.PARENT);
            case AlreadyTaken taken -> Optional.of("TAKEN");
            case IllegalArgumentException wrong -> Optional.of("VALUE");
            case Problem problem when problem.key().equals("store.failed") -> Optional.of("VALUE");
            default -> Optional.empty();
        };
    }

    /** Tries again to write what was put aside; gives how many are in now. */
    int retryAside() {
        return database.write(actor, transaction -> {
            AsideDao dao = new AsideDao(transaction.handle());
            Writing writing = new Writing(transaction, dao.applied());
            int written = 0;
            for (AsideDao.Kept aside : dao.open()) {
                if (writing.attempt(aside.item()).isEmpty()) {
                    dao.settle(aside.id());
                    written++;
                }
            }
            return written;
        });
    }

    /**
     * What still waits for its parent goes on waiting; what cannot be even with its parent is put aside.
     *
     * @param all false for the oldest only, and once: a long wait must not make each page of a session slow
     */
    private void retryWaiting(long applied, boolean all) {
        boolean again = true;
        while (again) {
            int written = 0;
            List<AsideDao.Kept> some = waiting(AsideDao.BEGINNING);
            while (!some.isEmpty()) {
                written += retry(some, applied);
                some = all ? waiting(some.getLast().id()) : List.of();
            }
            again = all && written > 0;
        }
    }

    private int retry(List<AsideDao.Kept> waiting, long applied) {
        return database.write(actor, transaction -> {
            Writing writing = new Writing(transaction, applied);
            int written = 0;
            for (AsideDao.Kept kept : waiting) {
                Optional<String> reason = writing.attempt(kept.item());
                written += reason.isEmpty() ? 1 : 0;
                reason.filter(why -> !why.equals(AsideDao.PARENT))
                        .ifPresent(why -> writing.putAside(kept.item(), why));
            }
            return written;
        });
    }

    private List<AsideDao.Kept> waiting(UUID after) {
        return database.read(handle -> new AsideDao(handle).waiting(after));
    }

    /** Records that are written in one transaction. */
    private static final class Writing {
        private final Transaction transaction;
        private final long applied;
        private final AsideDao aside;
        /** Nearly always nothing waits, and then each record is written without a look at what does. */
        private final boolean settles;

        Writing(Transaction transaction, long applied) {
            this.transaction = transaction;
            this.applied = applied;
            this.aside = new AsideDao(transaction.handle());
            this.settles = aside.isAnythingOpen();
        }

        int each(List<WireItem> items) {
            int refused = 0;
            for (WireItem item : items) {
                Optional<String> reason = attempt(item);
                if (reason.isPresent()) {
                    refused++;
                    putAside(item, reason.get());
                }
            }
            return refused;
        }

        /** Empty when it is written; nothing of it is when it cannot be. */
        Optional<String> attempt(WireItem item) {
            try {
                transaction.part(() -> write(item));
                return Optional.empty();
            } catch (RuntimeException e) {
                return Optional.of(reasonOf(e).orElseThrow(() -> e));
            }
        }

        void write(WireItem item) {
            Optional<Entity> entity = Travelling.entity(item.entity());
            if (entity.isEmpty()) {
                aside.keep(item, "SCHEMA", transaction.now());
                return;
            }
            ObjectNode seen = Overlay.of(item.state(),
                    StoredLog.pending(transaction.handle(), entity.get(), item.entityId(), applied));
            transaction.receive(entity.get(), Travelling.row(entity.get(), item.entityId(), seen), item.rev());
            if (settles) {
                aside.settle(item);
            }
        }

        void putAside(WireItem item, String reason) {
            if (reason.equals(AsideDao.PARENT)) {
                aside.keep(item, reason, transaction.now());
            } else {
                aside.settle(item);
                aside.quarantine(item, reason, transaction.now());
            }
        }
    }
}
