package mx.ventanilla.db;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What is wrong with a store after an accident, against what had been acknowledged before it. */
final class StoreFaults {
    private record Logged(UUID entityId, String rev, UUID txId, boolean lastInTx) {}

    private final List<String> faults = new ArrayList<>();

    private StoreFaults() {}

    static List<String> of(Database database, Map<UUID, Integer> acknowledged) {
        StoreFaults check = new StoreFaults();
        LogVerifier.verify(database).forEach(fault -> check.faults.add(fault.toString()));
        database.read(handle -> {
            check.lost(handle, acknowledged);
            check.logAndRecords(handle);
            return 0;
        });
        check.leftovers(database);
        return check.faults;
    }

    private void leftovers(Database database) {
        try {
            int count = Leftovers.count(database);
            if (count > 0) {
                faults.add("values of a transaction that is gone: " + count);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void lost(Handle handle, Map<UUID, Integer> acknowledged) {
        Map<UUID, Integer> stored = new HashMap<>();
        handle.createQuery("select id, setting_value, name from setting").map((row, context) -> {
            String value = row.getString(2);
            stored.put(row.getObject(1, UUID.class), Integer.valueOf(value.substring(0, value.indexOf(':'))));
            if (row.getString(3).equals("never")) {
                faults.add("a transaction that was given up has left a record");
            }
            return 0;
        }).list();
        acknowledged.forEach((id, version) -> {
            if (stored.getOrDefault(id, 0) < version) {
                faults.add("lost: version " + version + " of " + id + ", there is " + stored.get(id));
            }
        });
    }

    private void logAndRecords(Handle handle) {
        List<Logged> log = handle
                .createQuery("select entity_id, rev, tx_id, last_in_tx from change_log order by seq")
                .map((row, context) -> new Logged(row.getObject(1, UUID.class), row.getString(2),
                        row.getObject(3, UUID.class), row.getBoolean(4)))
                .list();
        Map<UUID, String> newest = new HashMap<>();
        for (int i = 0; i < log.size(); i++) {
            Logged entry = log.get(i);
            newest.put(entry.entityId(), entry.rev());
            boolean ends = i + 1 == log.size() || !log.get(i + 1).txId().equals(entry.txId());
            if (ends != entry.lastInTx()) {
                faults.add("transaction " + entry.txId() + " is not whole in the log");
            }
        }
        Map<UUID, String> revisions = new HashMap<>();
        handle.createQuery("select id, rev from setting")
                .map((row, context) -> revisions.put(row.getObject(1, UUID.class), row.getString(2))).list();
        if (!newest.equals(revisions)) {
            faults.add("the records are not what the change log says");
        }
    }
}
