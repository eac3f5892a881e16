package mx.ventanilla.db;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.value.VersionedValue;

/**
 * Values in a store's file of a transaction that neither ended nor can be taken back. No statement shows them, but they
 * block their rows, and come to light with the next transaction of the same number.
 */
final class Leftovers {
    private Leftovers() {}

    /** Asked while nobody writes. */
    static int count(Database database) throws SQLException {
        MVStore store = H2File.of(Objects.requireNonNull(database.engine().owner()));
        int count = 0;
        for (Map.Entry<String, String> entry : store.getMetaMap().entrySet()) {
            if (entry.getKey().startsWith("name.table.") || entry.getKey().startsWith("name.index.")) {
                count += count(store.getMap(Integer.parseInt(entry.getValue(), 16)));
            }
        }
        return count;
    }

    private static int count(MVMap<Object, Object> values) {
        int count = 0;
        for (Cursor<Object, Object> cursor = values.cursor(null); cursor.hasNext();) {
            cursor.next();
            if (cursor.getValue() instanceof VersionedValue<?> value && value.getOperationId() != 0) {
                count++;
            }
        }
        return count;
    }
}
