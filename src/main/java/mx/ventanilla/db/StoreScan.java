package mx.ventanilla.db;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads every value of every table, so that a damaged page shows itself. */
public final class StoreScan {
    private static final int PAGE = 2000;

    private StoreScan() {}

    /** Rows read; a {@code Problem} when one cannot be. */
    public static long countRows(Database database) {
        long rows = 0;
        for (Table table : database.read(StoreScan::tables)) {
            rows += rowsOf(database, table.name(), table.key());
        }
        return rows;
    }

    /** Each table with the one column of its primary key. */
    private static List<Table> tables(Handle handle) {
        return handle.createQuery("""
                select k.table_name, k.column_name
                from information_schema.table_constraints c
                join information_schema.key_column_usage k
                  on k.constraint_name = c.constraint_name and k.table_schema = c.table_schema
                    and k.table_name = c.table_name
                where c.constraint_type = 'PRIMARY KEY' and lower(c.table_schema) = 'public'
                order by k.table_name""")
                .map((row, context) -> new Table(quoted(row.getString(1)), quoted(row.getString(2))))
                .list();
    }

    /** Page by page: a large result would make H2 write what it holds to a file in clear. */
    private static long rowsOf(Database database, String table, String key) {
        long rows = 0;
        Object last = null;
        int count;
        do {
            Object from = last;
            Page page = database.read(handle -> readPage(handle, table, key, from));
            count = page.rows();
            last = page.last();
            rows += count;
        } while (count == PAGE);
        return rows;
    }

    private static Page readPage(Handle handle, String table, String key, @Nullable Object from) {
        String where = from == null ? "" : "where " + key + " > ? ";
        Query query = handle
                .createQuery("select t.*, t." + key + " as scan_key from " + table + " t " + where + "order by "
                        + key + " fetch first " + PAGE + " rows only");
        if (from != null) {
            query.bind(0, from);
        }
        List<Object> keys = query.map((row, context) -> {
            int columns = row.getMetaData().getColumnCount();
            for (int column = 1; column < columns; column++) {
                row.getObject(column);
            }
            return row.getObject(columns);
        }).list();
        return new Page(keys.size(), keys.isEmpty() ? from : keys.getLast());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private record Table(String name, String key) {}

    private record Page(int rows, @Nullable Object last) {}
}
