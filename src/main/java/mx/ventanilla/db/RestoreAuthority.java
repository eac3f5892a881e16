package mx.ventanilla.db;

/** Finds out who restores a store, or refuses. */
@FunctionalInterface
public interface RestoreAuthority {
    /** @param copy the verified copy that is about to become the store */
    Actor who(Database copy);
}
