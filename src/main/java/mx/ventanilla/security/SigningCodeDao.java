package mx.ventanilla.security;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads the codes with which people sign. */
final class SigningCodeDao {
    private final Handle handle;

    SigningCodeDao(Handle handle) {
        this.handle = handle;
    }

    Optional<SigningCode> find(UUID userId) {
        return handle.createQuery("select id, rev, verifier, failures from signing_code where user_id = :user")
                .bind("user", userId).map((row, context) -> new SigningCode(row.getObject(1, UUID.class),
                        row.getString(2), row.getString(3), row.getInt(4)))
                .findOne();
    }
}
