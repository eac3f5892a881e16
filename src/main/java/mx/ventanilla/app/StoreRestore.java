package mx.ventanilla.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Progress;
import mx.ventanilla.db.Backup;
import mx.ventanilla.db.RestoreAuthority;
import mx.ventanilla.db.RestoreReport;
import mx.ventanilla.db.StoreLocation;
import org.jspecify.annotations.Nullable;

/** One restore in a folder that this process holds: whoever works there lets go, and finds the restored store open. */
final class StoreRestore {
    private final OpenStore store;
    private final StoreFolder folder;
    private final Clock clock;
    private final List<RestoreWatcher> watchers;
    private boolean released;
    private boolean hadServices;

    StoreRestore(OpenStore store, StoreFolder folder, Clock clock, List<RestoreWatcher> watchers) {
        this.store = store;
        this.folder = folder;
        this.clock = clock;
        this.watchers = watchers;
    }

    /** A refused backup is told before anybody has to let go. */
    RestoreReport run(Path backup, RestoreAuthority authority, Progress progress) {
        AppPaths paths = folder.paths();
        @Nullable
        RestoreReport report = null;
        try {
            report = Backup.restore(backup, StoreLocation.LocalFile.of(paths.store()), paths.incarnation(),
                    folder.secrets(), clock, authority, this::release, progress);
            return report;
        } finally {
            if (released) {
                openAgain(Optional.ofNullable(report));
            }
        }
    }

    private void release() {
        watchers.forEach(RestoreWatcher::beforeRestore);
        released = true;
        hadServices = store.release();
    }

    private void openAgain(Optional<RestoreReport> report) {
        if (hadServices) {
            store.context();
            store.referrals();
        }
        watchers.forEach(watcher -> watcher.afterRestore(report));
    }
}
