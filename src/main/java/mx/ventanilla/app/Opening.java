package mx.ventanilla.app;

import mx.ventanilla.clinic.Clinic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store of a launch on its way to being open, with its services when it has a unit. */
final class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private final Launch launch;
    private final SharedWork<OpenStore> work;

    private Opening(Launch launch) {
        this.launch = launch;
        work = new SharedWork<>(() -> open(launch));
    }

    /** One that happens when it is waited for. */
    static Opening of(Launch launch) {
        return new Opening(launch);
    }

    /** One that begins at once, beside what else there is to do until somebody waits for it. */
    static Opening begun(Launch launch) {
        Opening opening = new Opening(launch);
        opening.work.begin("opening", () -> {});
        return opening;
    }

    /** Waits until it is open; throws what went wrong. */
    OpenStore await() {
        return work.await();
    }

    /** For a window that is closed before it had its store: waits for what has begun, and lets go of the folder. */
    void discard() {
        if (!work.isBegun()) {
            launch.folder().close();
            return;
        }
        try {
            await().close();
        } catch (RuntimeException refused) {
            LOG.info("closed before it was open: {}", refused.getClass().getSimpleName());
            launch.folder().close();
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
