package mx.ventanilla.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in. Accounts are closed, never deleted: the audit names them. */
public record UserAccount(UUID id, String rev, String userName, String fullName, Role role, @Nullable UUID staffId,
        boolean active, @Nullable String preferences) {}
