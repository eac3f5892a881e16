package mx.ventanilla.sync.conflict;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;

/**
 * The same person registered in two units while they did not know of each other (sync.md F21): the region says so, and
 * here it becomes a possible pair in the work list of Pacientes, once both records have arrived. No error, and nothing is
 * joined without a person.
 */
public final class PairIntake {
    private static final int LIKELY = 100;
    private final Database database;

    public PairIntake(Database database) {
        this.database = database;
    }

    private record Pair(UUID conflict, String rev, UUID first, UUID second) {}

    /** Adds the pairs that are not in the list yet; closes what has been decided there. Gives how many were added. */
    public int run() {
        List<Pair> fresh = pairs("""
                and not exists (select 1 from duplicate_pair d where
                  (d.first_id = c.entity_id and d.second_id = c.other_id)
                  or (d.first_id = c.other_id and d.second_id = c.entity_id))
                and exists (select 1 from patient a where a.id = c.entity_id)
                and exists (select 1 from patient b where b.id = c.other_id)""");
        List<Pair> decided = pairs("""
                and c.state = 'OPEN' and exists (select 1 from duplicate_pair d where d.state not in ('OPEN', 'LATER')
                  and ((d.first_id = c.entity_id and d.second_id = c.other_id)
                  or (d.first_id = c.other_id and d.second_id = c.entity_id)))""");
        if (fresh.isEmpty() && decided.isEmpty()) {
            return 0;
        }
        return database.write(Actor.system(database.node().deviceId()), transaction -> {
            Set<List<UUID>> added = new HashSet<>();
            fresh.stream().filter(pair -> added.add(List.of(pair.first(), pair.second())))
                    .forEach(pair -> add(transaction, pair));
            decided.forEach(pair -> transaction.update(Entity.CONFLICT, Row.of(pair.conflict())
                    .with("state", "RESOLVED").with("resolved_at", transaction.now()), pair.rev()));
            return added.size();
        });
    }

    private List<Pair> pairs(String which) {
        return database.read(handle -> handle.createQuery("""
                select c.id, c.rev, c.entity_id, c.other_id from conflict c
                where c.kind = 'PAIR' and c.other_id is not null
                """ + which + " order by c.id fetch first 500 rows only").map((row, context) -> {
            UUID one = row.getObject(3, UUID.class);
            UUID other = row.getObject(4, UUID.class);
            boolean inOrder = one.toString().compareTo(other.toString()) < 0;
            return new Pair(row.getObject(1, UUID.class), row.getString(2), inOrder ? one : other,
                    inOrder ? other : one);
        }).list());
    }

    private static void add(Transaction transaction, Pair pair) {
        transaction.insert(Entity.DUPLICATE_PAIR, Row.of(Ids.next()).with("first_id", pair.first())
                .with("second_id", pair.second()).with("score", LIKELY).with("origin", "SYNC").with("state", "OPEN")
                .with("found_at", transaction.now()));
    }
}
