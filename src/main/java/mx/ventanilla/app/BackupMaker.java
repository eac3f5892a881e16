package mx.ventanilla.app;

import java.nio.file.Path;
import mx.ventanilla.core.Progress;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Backup;
import mx.ventanilla.db.BackupReport;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.RestoreReport;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;

/** Makes backups of the store that is open and restores them, noted in its audit. */
public final class BackupMaker {
    private final OpenStore store;

    public BackupMaker(OpenStore store) {
        this.store = store;
    }

    /**
     * Puts a backup in the store's place, for somebody who types the password again. Whoever works with the store is led
     * back to the sign-in.
     */
    public RestoreReport restore(Session session, char[] password, Path file) {
        Actor actor = store.context().signIn().signIn(session.userName(), password).require(Permission.KEEP_BACKUPS)
                .actor();
        return store.restore(file, copy -> actor, Progress.none());
    }

    /** @param file must not exist */
    public BackupReport create(Session session, Path file, Progress progress) {
        session.require(Permission.KEEP_BACKUPS);
        store.database().write(session.actor(), transaction -> {
            transaction.audit("BACKUP", Entity.DEVICE, store.database().node().deviceId(), "backup create");
            return 0;
        });
        return Backup.create(store.database(), store.secrets(), store.clock(), file, progress);
    }
}
