package mx.ventanilla.support;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Progress;
import mx.ventanilla.core.TaskRunner;

/**
 * Takes the test's thread for the screen's: what it asks for is done at once, what others ask for (the change feed) waits
 * until the test lets it in, as the screen's thread would.
 */
public final class ScreenTaskRunner implements TaskRunner {
    private final Thread screen = Thread.currentThread();
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private final InlineTaskRunner inline = new InlineTaskRunner();

    @Override
    public <T> Running<T> run(String nameKey, Work<T> work) {
        return Thread.currentThread().equals(screen) ? inline.run(nameKey, work) : new Later<>(work);
    }

    /** Lets in what others ask for until this is so, at most five seconds. */
    public void letInUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        try {
            while (!condition.getAsBoolean()) {
                Runnable next = waiting.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null) {
                    throw new AssertionError("it did not come true in five seconds");
                }
                next.run();
            }
        } catch (InterruptedException told) {
            throw new AssertionError(told);
        }
    }

    private final class Later<T> implements Running<T> {
        private final Work<T> work;

        Later(Work<T> work) {
            this.work = work;
        }

        @Override
        public Running<T> onDone(Consumer<? super T> consumer) {
            waiting.add(() -> {
                try {
                    consumer.accept(work.execute(Progress.none()));
                } catch (Exception fault) {
                    throw new AssertionError(fault);
                }
            });
            return this;
        }

        @Override
        public Running<T> onProblem(Consumer<Problem> consumer) {
            return this;
        }

        @Override
        public Running<T> onEnd(Runnable action) {
            return this;
        }

        @Override
        public Running<T> onProgress(ProgressConsumer consumer) {
            return this;
        }

        @Override
        public void cancel() {}
    }
}
