package mx.ventanilla.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account to be made. The user name is kept in lower case. */
public record NewUser(String userName, String fullName, Role role, @Nullable UUID staffId) {}
