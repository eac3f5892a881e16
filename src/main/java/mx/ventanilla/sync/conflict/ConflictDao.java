package mx.ventanilla.sync.conflict;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads conflicts and what they are of. */
final class ConflictDao {
    private static final String COLUMNS = """
            select id, rev, entity, entity_id, state, local_payload, remote_payload, local_unit, remote_unit, local_user,
              remote_user, local_at, remote_at, remote_rev, local_rev, resolution, resolved_by, resolved_at
            from conflict
            """;
    private static final int MOST = 200;
    private final Handle handle;

    ConflictDao(Handle handle) {
        this.handle = handle;
    }

    /** Undecided ones, the oldest first. */
    List<ConflictRow> open() {
        return handle.createQuery(COLUMNS + """
                where kind = 'FIELDS' and state = 'OPEN' order by changed_at, id fetch first :most rows only""")
                .bind("most", MOST).map((row, context) -> read(row)).list();
    }

    /** Those of which something was decided, the latest first. */
    List<ConflictRow> settled(int most) {
        return handle.createQuery(COLUMNS + """
                where kind = 'FIELDS' and resolution is not null order by resolved_at desc, id
                fetch first :most rows only""").bind("most", most).map((row, context) -> read(row)).list();
    }

    Optional<ConflictRow> find(UUID id) {
        return handle.createQuery(COLUMNS + "where kind = 'FIELDS' and id = :id").bind("id", id)
                .map((row, context) -> read(row)).findOne();
    }

    Optional<String> personName(@Nullable UUID user) {
        return user == null
                ? Optional.empty()
                : handle.createQuery("select full_name from user_account where id = ?").bind(0, user)
                        .mapTo(String.class).findOne();
    }

    String nodeCode() {
        return handle.createQuery("select node_code from node").mapTo(String.class).one();
    }

    String unitName() {
        return handle.createQuery("select name from medical_unit where is_local = true").mapTo(String.class).findOne()
                .orElse("");
    }

    private static ConflictRow read(ResultSet row) throws SQLException {
        return new ConflictRow(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                row.getObject(4, UUID.class), row.getString(5), row.getString(6), row.getString(7), row.getString(8),
                row.getString(9), row.getObject(10, UUID.class), row.getObject(11, UUID.class), at(row, 12),
                at(row, 13), row.getString(14), row.getString(15), row.getString(16), row.getObject(17, UUID.class),
                at(row, 18));
    }

    private static @Nullable Instant at(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
