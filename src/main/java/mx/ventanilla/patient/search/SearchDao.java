package mx.ventanilla.patient.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mx.ventanilla.db.Entity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What the index reads from the store. */
final class SearchDao {
    private static final String COLUMNS = """
            select id, record_number, nss, aggregate_code, curp, given_names, first_surname, second_surname, birth_date,
              phone, other_phone, merged_into
            from patient
            """;
    /** Leaves out whose registration was taken back. */
    private static final String SHOWN = "(merged_into is null or merged_into <> id)";
    private static final String FOLDED_SURNAME = "translate(lower(first_surname), 'áéíóúüñ', 'aeiouun')";

    private final Handle handle;

    SearchDao(Handle handle) {
        this.handle = handle;
    }

    long count() {
        return handle.createQuery("select count(*) from patient where " + SHOWN).mapTo(Long.class).one();
    }

    /** The next patients after this id, in the store's order of ids; from the first with null. */
    List<SearchDocument> page(@Nullable UUID after, int size) {
        Query query = after == null
                ? handle.createQuery(COLUMNS + " where " + SHOWN + " order by id fetch first :size rows only")
                : handle.createQuery(
                        COLUMNS + " where " + SHOWN + " and id > :after order by id fetch first :size rows only").bind(
                                "after",
                                after);
        return query.bind("size", size).setFetchSize(size).map(SearchDao::document).list();
    }

    List<SearchDocument> byIds(Collection<UUID> ids) {
        return handle.createQuery(COLUMNS + " where " + SHOWN + " and id = any(:ids)").bindArray("ids", UUID.class, ids)
                .map(SearchDao::document).list();
    }

    /** The span of the change log; zeros when it is empty. */
    Span span() {
        return handle.createQuery("select coalesce(min(seq), 0), coalesce(max(seq), 0) from change_log")
                .map((row, context) -> new Span(row.getLong(1), row.getLong(2))).one();
    }

    /** Changes of patients after one number and up to another, in order. */
    List<Touched> touched(long after, long upTo, int size) {
        return handle.createQuery("""
                select seq, entity_id from change_log where seq > :after and seq <= :upTo and entity = :entity
                order by seq fetch first :size rows only""").bind("after", after).bind("upTo", upTo)
                .bind("entity", Entity.PATIENT.name()).bind("size", size)
                .map((row, context) -> new Touched(row.getLong(1), row.getObject(2, UUID.class))).list();
    }

    List<UUID> byNss(String beginning, int limit) {
        return ids("nss like :beginning", beginning, "nss", limit);
    }

    List<UUID> byCurp(String beginning, int limit) {
        return ids("curp like :beginning", beginning.toUpperCase(Locale.ROOT), "curp", limit);
    }

    /** @param beginning folded: lower case, no accents */
    List<UUID> bySurname(String beginning, int limit) {
        return ids(FOLDED_SURNAME + " like :beginning", beginning, "first_surname, second_surname, given_names", limit);
    }

    private List<UUID> ids(String condition, String beginning, String order, int limit) {
        return handle
                .createQuery("select coalesce(merged_into, id) from patient where " + SHOWN + " and " + condition
                        + " order by " + order
                        + " fetch first :size rows only")
                .bind("beginning", beginning + "%").bind("size", limit)
                .mapTo(UUID.class).list();
    }

    private static SearchDocument document(ResultSet row, StatementContext context) throws SQLException {
        return new SearchDocument(row.getObject("id", UUID.class), row.getString("record_number"), row.getString("nss"),
                row.getString("aggregate_code"), row.getString("curp"), row.getString("given_names"),
                row.getString("first_surname"), row.getString("second_surname"),
                row.getObject("birth_date", LocalDate.class), row.getString("phone"), row.getString("other_phone"),
                row.getObject("merged_into", UUID.class));
    }

    /** First and last number that the change log has. */
    record Span(long first, long last) {}

    /** That a change of this number concerned this patient. */
    record Touched(long seq, UUID patientId) {}
}
