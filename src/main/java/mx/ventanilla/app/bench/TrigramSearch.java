package mx.ventanilla.app.bench;

import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Folded;
import mx.ventanilla.db.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The patients' names in a PostgreSQL with {@code pg_trgm}, for comparison: a table of its own that is dropped again. */
final class TrigramSearch implements SearchEngine, AutoCloseable {
    private static final int BATCH = 1_000;
    private final Handle postgres;

    private TrigramSearch(Handle postgres) {
        this.postgres = postgres;
    }

    /**
     * @param address of a PostgreSQL where extensions and tables may be made, with user and password
     */
    static TrigramSearch of(String address, Database database) {
        TrigramSearch made = new TrigramSearch(Jdbi.open(address));
        made.postgres.execute("create extension if not exists pg_trgm");
        made.postgres.execute("create temporary table searched_name (id uuid primary key, name text not null)");
        database.read(handle -> made.fill(handle));
        made.postgres.execute("create index searched_name_trgm on searched_name using gin (name gin_trgm_ops)");
        made.postgres.execute("analyze searched_name");
        return made;
    }

    @Override
    public List<UUID> search(String typed) {
        return postgres.createQuery("""
                select id from searched_name where :typed <% name
                order by :typed <<-> name, name fetch first 20 rows only""")
                .bind("typed", Folded.of(typed)).mapTo(UUID.class).list();
    }

    @Override
    public void close() {
        postgres.execute("drop table searched_name");
        postgres.close();
    }

    private int fill(Handle patients) {
        List<Named> names = patients.createQuery("""
                select id, first_surname || ' ' || coalesce(second_surname, '') || ' ' || given_names from patient""")
                .map((row, context) -> new Named(row.getObject(1, UUID.class), Folded.of(row.getString(2)))).list();
        for (int from = 0; from < names.size(); from += BATCH) {
            PreparedBatch batch = postgres.prepareBatch("insert into searched_name (id, name) values (:id, :name)");
            names.subList(from, Math.min(names.size(), from + BATCH))
                    .forEach(it -> batch.bind("id", it.id()).bind("name", it.name()).add());
            batch.execute();
        }
        return names.size();
    }

    private record Named(UUID id, String name) {}
}
