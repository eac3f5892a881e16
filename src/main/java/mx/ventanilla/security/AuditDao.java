package mx.ventanilla.security;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Reads the audit from its newest line down, a page at a time. */
final class AuditDao {
    private static final String COLUMNS = """
            select a.seq, a.happened_at, u.user_name, a.device_id, a.action, a.entity, a.entity_id, a.origin,
              a.before_values, a.after_values
            from audit_log a left join user_account u on u.id = a.user_id
            where a.seq < :before""";

    private final Handle handle;

    AuditDao(Handle handle) {
        this.handle = handle;
    }

    List<AuditEntry> page(AuditFilter filter, long before, int size) {
        List<String> conditions = new ArrayList<>();
        if (filter.from() != null) {
            conditions.add(" and a.happened_at >= :from");
        }
        if (filter.until() != null) {
            conditions.add(" and a.happened_at < :until");
        }
        if (filter.userName() != null) {
            conditions.add(" and u.user_name = :user");
        }
        if (filter.record() != null) {
            conditions.add(" and a.entity_id = :record");
        }
        Query query = handle.createQuery(COLUMNS + String.join("", conditions)
                + " order by a.seq desc fetch first " + size + " rows only").bind("before", before);
        if (filter.from() != null) {
            query.bind("from", filter.from().atOffset(ZoneOffset.UTC));
        }
        if (filter.until() != null) {
            query.bind("until", filter.until().atOffset(ZoneOffset.UTC));
        }
        if (filter.userName() != null) {
            query.bind("user", filter.userName());
        }
        if (filter.record() != null) {
            query.bind("record", filter.record());
        }
        return query.map(ConstructorMapper.of(AuditEntry.class)).list();
    }
}
