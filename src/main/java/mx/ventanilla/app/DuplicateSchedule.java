package mx.ventanilla.app;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Problem;
import mx.ventanilla.patient.duplicate.DuplicateWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for possible pairs in the background, a page at a time, some seconds after patients came in: typed, imported or
 * received. The desk's work never waits for it, and a restore waits for one page at most.
 */
final class DuplicateSchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DuplicateSchedule.class);
    private static final long AFTER_START_MILLIS = 15_000;
    private static final long QUIET_MILLIS = 5_000;
    private static final long BREATH_MILLIS = 100;
    private final OpenStore store;
    private final ScheduledThreadPoolExecutor worker;

    private DuplicateSchedule(OpenStore store) {
        this.store = store;
        this.worker = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("duplicates").factory());
        this.worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    static DuplicateSchedule start(OpenStore store) {
        DuplicateSchedule schedule = new DuplicateSchedule(store);
        schedule.after(AFTER_START_MILLIS);
        return schedule;
    }

    /** Begins no other page. */
    @Override
    public void close() {
        worker.shutdown();
    }

    private void after(long millis) {
        try {
            var _ = worker.schedule(this::step, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.debug("no more pages, the store is being closed");
        }
    }

    private void step() {
        DuplicateWatch.Left left = DuplicateWatch.Left.NOTHING;
        try {
            left = store.carryOut(DuplicateSchedule::page);
        } catch (Problem problem) {
            LOG.info("search for pairs put off: {}", problem.key());
        } catch (RuntimeException fault) {
            LOG.warn("search for pairs failed: {}", fault.getClass().getName());
        }
        after(left == DuplicateWatch.Left.MORE ? BREATH_MILLIS : QUIET_MILLIS);
    }

    private static DuplicateWatch.Left page(OpenStore open) {
        return Clinic.isSetUp(open.database())
                ? open.context().duplicateWatch().step()
                : DuplicateWatch.Left.NOTHING;
    }
}
