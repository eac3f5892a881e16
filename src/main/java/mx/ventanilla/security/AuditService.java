package mx.ventanilla.security;

import java.util.List;
import mx.ventanilla.db.Database;

/** Lets those who may look into the audit. */
public final class AuditService {
    /** Lines of a page. */
    public static final int PAGE = 100;

    private final Database database;

    public AuditService(Database database) {
        this.database = database;
    }

    /** The newest lines. */
    public List<AuditEntry> newest(Session session, AuditFilter filter) {
        return before(session, filter, Long.MAX_VALUE);
    }

    /** The lines that come just before this one in time. */
    public List<AuditEntry> before(Session session, AuditFilter filter, long seq) {
        session.require(Permission.SEE_AUDIT);
        List<AuditEntry> page = database.read(handle -> new AuditDao(handle).page(filter, seq, PAGE));
        return session.may(Permission.SEE_CLINICAL) ? page : page.stream().map(ClinicalVeil::over).toList();
    }
}
