package mx.ventanilla.cli;

import java.time.Clock;
import java.util.Optional;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.core.AppPaths;

/** A command on an open store; the process that holds the folder carries it out. */
interface StoreCommand {
    /** @return exit code: 0, or 1 when it found a problem */
    int run(OpenStore store);

    /** As {@link #run}, holding off whoever would replace the store meanwhile. */
    default int carryOut(OpenStore store) {
        return store.carryOut(this::run);
    }

    /** Opens the store when nobody has it open; empty when somebody does. */
    default Optional<OpenStore> open(AppPaths paths, Clock clock) {
        return OpenStore.tryOpen(paths, clock);
    }
}
