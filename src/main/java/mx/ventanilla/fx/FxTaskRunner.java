package mx.ventanilla.fx;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javafx.application.Platform;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TaskRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work on daemon threads of the system, so that one long import cannot hold up a keystroke's search as it could on
 * two carriers of virtual threads, and never interrupts one, because an interrupt closes the store's file.
 */
public final class FxTaskRunner implements TaskRunner, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FxTaskRunner.class);
    private static final long LAST_WORK_SECONDS = 20;

    private final ExecutorService threads = Executors.newCachedThreadPool(daemons());
    private final AtomicInteger underWay = new AtomicInteger();
    private final Notifier notifier;
    private final FaultWindow faultWindow;
    private final Clock clock;

    public FxTaskRunner(Notifier notifier, FaultWindow faultWindow, Clock clock) {
        this.notifier = notifier;
        this.faultWindow = faultWindow;
        this.clock = clock;
    }

    @Override
    public <T> Running<T> run(String nameKey, Work<T> work) {
        RunningTask<T> task = new RunningTask<>(this::onScreen);
        underWay.incrementAndGet();
        try {
            threads.execute(() -> execute(nameKey, work, task));
        } catch (RejectedExecutionException closed) {
            underWay.decrementAndGet();
            LOG.debug("{} was asked for after the end", nameKey);
        }
        return task;
    }

    private <T> void execute(String nameKey, Work<T> work, RunningTask<T> task) {
        try {
            task.finish(work.execute(task.progress()));
        } catch (Problem problem) {
            task.fail(problem, notifier::problem);
        } catch (Throwable fault) {
            task.end();
            report(nameKey, fault);
            if (fault instanceof VirtualMachineError grave) {
                throw grave;
            }
        } finally {
            underWay.decrementAndGet();
        }
    }

    /** Waits, within some work, for what a person decides: the program is not busy meanwhile. */
    public <T> T whilePersonDecides(Supplier<T> answer) {
        underWay.decrementAndGet();
        try {
            return answer.get();
        } finally {
            underWay.incrementAndGet();
        }
    }

    /** True while some work has not ended. */
    public boolean isBusy() {
        return underWay.get() > 0;
    }

    /** Logs a fault once and shows it; also for what no task ran. May be called on any thread. */
    public void report(String nameKey, Throwable fault) {
        FaultReport report = FaultReport.of(nameKey, fault, clock.instant());
        LOG.error("fault {} in {}\n{}", report.reference(), nameKey, report.details());
        Platform.runLater(() -> faultWindow.show(report));
    }

    /** Who asked is gone once this is closed, and what was asked of. */
    private void onScreen(Runnable answer) {
        Platform.runLater(() -> {
            if (!threads.isShutdown()) {
                answer.run();
            }
        });
    }

    /** Takes no more work, and waits a little for what is under way: a started change is finished, not cut. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_WORK_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("work still under way when the program ended");
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory daemons() {
        AtomicLong number = new AtomicLong();
        return work -> Thread.ofPlatform().daemon().name("task-" + number.incrementAndGet()).unstarted(work);
    }
}
