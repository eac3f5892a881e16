package mx.ventanilla.app;

import java.io.IOException;
import java.nio.file.Files;
import mx.ventanilla.core.Problem;
import mx.ventanilla.sync.ProgramUpdates;
import mx.ventanilla.sync.SyncService;
import mx.ventanilla.sync.UnitKeys;

/** The talks with the region of an open store. */
public final class UnitSync {
    private UnitSync() {}

    public static SyncService of(OpenStore store) {
        try {
            return new SyncService(store.database(), UnitKeys.of(store.secrets()),
                    Files.readString(store.paths().incarnation()), store.clock(),
                    ProgramUpdates.here(store.paths().data().resolve("updates"), ProgramVersion.text()));
        } catch (IOException e) {
            throw Problem.of("app.folder.unusable", store.paths().data().toString());
        }
    }
}
