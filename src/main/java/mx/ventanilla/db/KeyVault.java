package mx.ventanilla.db;

import java.util.Optional;

/** Where a store's secrets lie. */
public interface KeyVault {
    Optional<StoreSecrets> load();

    /** Keeps new secrets; refuses to replace others. */
    void keep(StoreSecrets secrets);
}
