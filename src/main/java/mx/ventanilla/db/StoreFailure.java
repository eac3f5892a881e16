package mx.ventanilla.db;

import java.sql.SQLException;

/** Carries a driver's error out of a transaction, to where it is retried or told. */
final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreFailure(SQLException cause) {
        super("store failure", cause);
    }
}
