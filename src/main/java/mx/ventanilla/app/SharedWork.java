package mx.ventanilla.app;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/** Work that is done once: by a thread of its own, or by the first who waits. All who wait get its result. */
final class SharedWork<T> {
    private final FutureTask<T> task;
    private final AtomicBoolean begun = new AtomicBoolean();

    SharedWork(Callable<T> work) {
        task = new FutureTask<>(work);
    }

    boolean isBegun() {
        return begun.get();
    }

    /**
     * Begins on a thread of this name; nothing happens when it has begun already.
     *
     * @param then called on that thread after the end, whatever it was
     */
    void begin(String thread, Runnable then) {
        if (begun.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name(thread).start(() -> {
                task.run();
                then.run();
            });
        }
    }

    /** Waits for the end; throws what went wrong. */
    T await() {
        begun.set(true);
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
}
