package mx.ventanilla.app;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import mx.ventanilla.clinic.Clinic;

/** The store of a launch on its way to being open, with its services when it has a unit. */
final class Opening {
    private final FutureTask<OpenStore> task;

    private Opening(Launch launch) {
        task = new FutureTask<>(() -> open(launch));
    }

    /** One that happens when it is waited for. */
    static Opening of(Launch launch) {
        return new Opening(launch);
    }

    /** One that begins at once, beside what else there is to do until somebody waits for it. */
    static Opening begun(Launch launch) {
        Opening opening = new Opening(launch);
        Thread.ofPlatform().daemon().name("opening").start(opening.task);
        return opening;
    }

    /** Waits until it is open; throws what went wrong. */
    OpenStore await() {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static OpenStore open(Launch launch) {
        OpenStore opened = OpenStore.open(launch.folder(), launch.clock());
        if (Clinic.isSetUp(opened.database())) {
            opened.context();
        }
        return opened;
    }
}
