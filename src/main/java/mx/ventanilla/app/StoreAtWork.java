package mx.ventanilla.app;

import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open store of the window, with what works beside it: the night's talk and the like, and the answers to other processes. */
final class StoreAtWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoreAtWork.class);
    private final OpenStore store;
    private final boolean setUp;
    private final BackgroundWork background;
    private final @Nullable CommandServer server;

    private StoreAtWork(OpenStore store, boolean setUp, BackgroundWork background, @Nullable CommandServer server) {
        this.store = store;
        this.setUp = setUp;
        this.background = background;
        this.server = server;
    }

    /** Never on the screen's thread. */
    static StoreAtWork begin(OpenStore opened, Launch launch, RestoreWatcher watcher, WindowDoor door) {
        opened.watch(watcher);
        opened.showIn(door);
        boolean setUp = Clinic.isSetUp(opened.database());
        if (setUp) {
            opened.referrals();
        }
        return new StoreAtWork(opened, setUp, BackgroundWork.start(opened), serve(opened, launch));
    }

    OpenStore store() {
        return store;
    }

    /** False for a store that waits for its unit. */
    boolean isSetUp() {
        return setUp;
    }

    /** A stick may know no sockets: then the window works alone, and commands are told that the folder is held. */
    private static @Nullable CommandServer serve(OpenStore opened, Launch launch) {
        CommandHandler handler = launch.handler().of(opened);
        try {
            return CommandServer.start(opened.paths(), launch.clock(), handler);
        } catch (Problem none) {
            LOG.warn("no commands from other processes: {}", none.key());
            return null;
        }
    }

    @Override
    public void close() {
        background.close();
        if (server != null) {
            server.close();
        }
        store.close();
    }
}
