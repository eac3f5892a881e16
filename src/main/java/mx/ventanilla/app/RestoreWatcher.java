package mx.ventanilla.app;

import java.util.Optional;
import mx.ventanilla.db.RestoreReport;

/** Somebody who works with an open store and must let go of it while a backup takes its place. */
public interface RestoreWatcher {
    /** Called on the restoring thread; when it returns nothing of the old store is used any more. */
    void beforeRestore();

    /** @param report empty when the store from before is still in its place */
    void afterRestore(Optional<RestoreReport> report);
}
