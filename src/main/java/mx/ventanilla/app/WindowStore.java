package mx.ventanilla.app;

import java.nio.file.Files;
import mx.ventanilla.app.practice.PracticeMark;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Progress;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** The store that the window works on: the unit's own, or from the first start's assistant one for practice. */
final class WindowStore implements AutoCloseable {
    private final RestoreWatcher watcher;
    private final WindowDoor door;
    private final Opening opening;
    private volatile Launch launch;
    private volatile @Nullable StoreAtWork atWork;
    private @Nullable PracticeVisit practice;

    WindowStore(Launch launch, Opening opening, RestoreWatcher watcher, WindowDoor door) {
        this.launch = launch;
        this.opening = opening;
        this.watcher = watcher;
        this.door = door;
    }

    Opening opening() {
        return opening;
    }

    /** True when there is something to open. */
    boolean isThere() {
        return Files.exists(launch.folder().paths().storeFile());
    }

    /** Waits until the store is open and work may begin on it. */
    StoreAtWork open() {
        return work(opening.await());
    }

    boolean isOpen() {
        return atWork != null;
    }

    OpenStore store() {
        StoreAtWork present = atWork;
        if (present == null) {
            throw Problem.of("store.missing");
        }
        return present.store();
    }

    /** Leaves the unit's store for one with invented patients, and signs in at its desk. */
    Session explorePractice(Progress progress) {
        PracticeVisit begun = PracticeVisit.begin(launch.clock(), launch.handler(), progress);
        letGo();
        practice = begun;
        launch = begun.launch();
        return begun.signIn(work(Opening.of(launch).await()).store().context());
    }

    /** True when the patients are invented. */
    boolean isPractice() {
        return PracticeMark.isIn(launch.folder().paths());
    }

    @Override
    public void close() {
        letGo();
        if (practice != null) {
            practice.close();
        }
    }

    private StoreAtWork work(OpenStore opened) {
        StoreAtWork made = StoreAtWork.begin(opened, launch, watcher, door);
        atWork = made;
        return made;
    }

    private void letGo() {
        StoreAtWork present = atWork;
        atWork = null;
        if (present == null) {
            opening.discard();
        } else {
            present.close();
        }
    }
}
