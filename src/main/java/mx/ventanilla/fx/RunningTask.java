package mx.ventanilla.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Progress;
import mx.ventanilla.core.TaskRunner.ProgressConsumer;
import mx.ventanilla.core.TaskRunner.Running;
import org.jspecify.annotations.Nullable;

/** Work under way: who waits for it, and how it ended. Its consumers are called by the screen's executor only. */
final class RunningTask<T> implements Running<T> {
    private static final long PROGRESS_NANOS = 50_000_000;

    private final Executor screen;
    private final List<Consumer<? super T>> onDone = new ArrayList<>();
    private final List<Consumer<Problem>> onProblem = new ArrayList<>();
    private final List<Runnable> onEnd = new ArrayList<>();
    private final List<ProgressConsumer> onProgress = new ArrayList<>();
    private volatile boolean cancelled;
    private boolean ended;
    private @Nullable Outcome<T> outcome;

    private sealed interface Outcome<T> {
        record Done<T>(T result) implements Outcome<T> {}

        record Failed<T>(Problem problem) implements Outcome<T> {}
    }

    RunningTask(Executor screen) {
        this.screen = screen;
    }

    void finish(T result) {
        screen.execute(() -> {
            List<Consumer<? super T>> waiting = settle(new Outcome.Done<>(result), onDone);
            waiting.forEach(consumer -> consumer.accept(result));
            tellEnd();
        });
    }

    /** @param otherwise takes a problem that nobody waited for */
    void fail(Problem problem, Consumer<Problem> otherwise) {
        screen.execute(() -> {
            List<Consumer<Problem>> waiting = settle(new Outcome.Failed<>(problem), onProblem);
            waiting.forEach(consumer -> consumer.accept(problem));
            if (waiting.isEmpty() && !cancelled) {
                otherwise.accept(problem);
            }
            tellEnd();
        });
    }

    void end() {
        screen.execute(this::tellEnd);
    }

    private synchronized <C> List<C> settle(Outcome<T> result, List<C> waiting) {
        if (cancelled) {
            return List.of();
        }
        outcome = result;
        return List.copyOf(waiting);
    }

    private void tellEnd() {
        List<Runnable> waiting;
        synchronized (this) {
            ended = true;
            waiting = List.copyOf(onEnd);
        }
        waiting.forEach(Runnable::run);
    }

    @Override
    public synchronized Running<T> onDone(Consumer<? super T> consumer) {
        if (outcome instanceof Outcome.Done<T>(var result)) {
            screen.execute(() -> consumer.accept(result));
        } else {
            onDone.add(consumer);
        }
        return this;
    }

    @Override
    public synchronized Running<T> onProblem(Consumer<Problem> consumer) {
        if (outcome instanceof Outcome.Failed<T>(var problem)) {
            screen.execute(() -> consumer.accept(problem));
        } else {
            onProblem.add(consumer);
        }
        return this;
    }

    @Override
    public synchronized Running<T> onEnd(Runnable action) {
        if (ended) {
            screen.execute(action);
        } else {
            onEnd.add(action);
        }
        return this;
    }

    @Override
    public synchronized Running<T> onProgress(ProgressConsumer consumer) {
        onProgress.add(consumer);
        return this;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    Progress progress() {
        return new Progress() {
            private long last = System.nanoTime() - PROGRESS_NANOS;

            @Override
            public void report(long done, long total) {
                long now = System.nanoTime();
                if (now - last >= PROGRESS_NANOS || done == total) {
                    last = now;
                    screen.execute(() -> tellProgress(done, total));
                }
            }

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        };
    }

    private void tellProgress(long done, long total) {
        List<ProgressConsumer> waiting;
        synchronized (this) {
            waiting = ended ? List.of() : List.copyOf(onProgress);
        }
        waiting.forEach(consumer -> consumer.accept(done, total));
    }
}
