package mx.ventanilla.db;

import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jspecify.annotations.Nullable;

/** An open engine and how statements run on it; the store's own errors become sentences, or a {@link StoreLost}. */
record Live(Engine engine, Jdbi jdbi) {
    private static final int ATTEMPTS = 5;
    private static final String SERIALIZATION = "40001";
    private static final String DEADLOCK = "40P01";

    static Live on(Engine engine) {
        Jdbi jdbi = Jdbi.create(engine.business());
        jdbi.installPlugin(new SqlObjectPlugin());
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(String.class, "varchar");
        return new Live(engine, jdbi);
    }

    <T extends @Nullable Object> T read(Function<Handle, T> query) {
        try {
            return jdbi.withHandle(query::apply);
        } catch (RuntimeException e) {
            throw told(e);
        }
    }

    /** One transaction, committed and not yet forced; run again when the engine asks for it. */
    <T extends @Nullable Object> T commit(Function<Handle, T> work) {
        for (int attempt = 1;; attempt++) {
            try {
                return engine.writing(() -> jdbi.inTransaction(work::apply));
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isWorthRetrying(e)) {
                    throw told(e);
                }
            }
        }
    }

    private static boolean isWorthRetrying(RuntimeException e) {
        SQLException cause = StoreTrouble.sqlCause(e);
        return cause != null && (SERIALIZATION.equals(cause.getSQLState()) || DEADLOCK.equals(cause.getSQLState()));
    }

    /** Expected trouble and faults of the program pass. */
    private RuntimeException told(RuntimeException e) {
        SQLException cause = StoreTrouble.sqlCause(e);
        if (cause == null) {
            return e;
        }
        SQLException loss = engine.owner() == null ? null : lossIn(e);
        if (loss != null) {
            return new StoreLost(StoreTrouble.causeOf(loss));
        }
        return engine.isAbandoned() ? new StoreLost(StoreLost.Cause.DISK) : StoreTrouble.of(cause);
    }

    private static @Nullable SQLException lossIn(Throwable e) {
        SQLException sql = StoreTrouble.sqlCause(e);
        while (sql != null && !StoreTrouble.isLoss(sql)) {
            Throwable beneath = sql.getCause();
            sql = beneath == null ? null : StoreTrouble.sqlCause(beneath);
        }
        return sql;
    }
}
