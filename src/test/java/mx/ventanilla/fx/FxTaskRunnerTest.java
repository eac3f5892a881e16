package mx.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TaskRunner.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FxTaskRunnerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<FaultReport> faults = new CopyOnWriteArrayList<>();
    private final FxTaskRunner tasks = new FxTaskRunner(new Telling(), faults::add, CLOCK);

    @BeforeAll
    static void needsTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closes() {
        tasks.close();
    }

    @Test
    void answersOnTheScreensThread() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        onScreen(() -> tasks.run("task", progress -> {
            tell("work on screen: " + Platform.isFxApplicationThread());
            return 7;
        }).onDone(seven -> tell(seven + " on screen: " + Platform.isFxApplicationThread())).onEnd(ended::countDown));
        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(told).containsExactly("work on screen: false", "7 on screen: true");
    }

    @Test
    void tellsAProblemThatNobodyTookInTheNotifications() throws Exception {
        awaitEnd(() -> tasks.run("task", progress -> {
            throw Problem.of("agenda.slot.taken");
        }));
        awaitEnd(() -> tasks.run("task", progress -> {
            throw Problem.of("visit.already");
        }).onProblem(problem -> tell("in place " + problem.key())));
        assertThat(told).containsExactly("notified agenda.slot.taken", "in place visit.already");
        assertThat(faults).isEmpty();
    }

    @Test
    void reportsAFaultOnceWithoutWhatItsMessageSays() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(FxTaskRunner.class);
        logger.addAppender(log);
        awaitEnd(() -> tasks.run("task", progress -> {
            throw new IllegalStateException("María García", new RuntimeException("12987904120"));
        }));
        WaitForAsyncUtils.waitForFxEvents();
        logger.detachAppender(log);
        assertThat(faults).hasSize(1);
        assertThat(log.list).hasSize(1);
        String everything = faults.getFirst().copyText() + log.list.getFirst().getFormattedMessage();
        assertThat(everything).contains(faults.getFirst().reference(), "IllegalStateException", "RuntimeException")
                .doesNotContain("María", "12987904120");
        assertThat(log.list.getFirst().getThrowableProxy()).isNull();
    }

    @Test
    void dropsTheResultOfWhatWasGivenUpAndInterruptsNobody() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch given = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        Running<String> running = onScreen(() -> tasks.run("task", progress -> {
            begun.countDown();
            given.await();
            interrupted.set(Thread.currentThread().isInterrupted());
            return progress.isCancelled() ? "cancelled" : "whole";
        }).onDone(this::tell).onEnd(ended::countDown));
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        running.cancel();
        given.countDown();
        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(told).isEmpty();
        assertThat(interrupted).isFalse();
    }

    @Test
    void tellsALateListenerToo() throws Exception {
        Running<String> running = awaitEnd(() -> tasks.run("task", progress -> "done"));
        awaitEnd(() -> running.onDone(this::tell));
        assertThat(told).containsExactly("done");
    }

    @Test
    void tellsProgressSparselyAndTheEndAlways() throws Exception {
        awaitEnd(() -> tasks.run("task", progress -> {
            for (int i = 1; i <= 100_000; i++) {
                progress.report(i, 100_000);
            }
            return 0;
        }).onProgress((done, total) -> tell(done + "/" + total)));
        assertThat(told).hasSizeLessThan(200).last().isEqualTo("100000/100000");
    }

    private <T> Running<T> awaitEnd(Callable<Running<T>> start) throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Running<T> running = onScreen(start);
        running.onEnd(ended::countDown);
        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
        WaitForAsyncUtils.waitForFxEvents();
        return running;
    }

    private static <T> T onScreen(Callable<T> action) throws Exception {
        return WaitForAsyncUtils.asyncFx(action).get(5, TimeUnit.SECONDS);
    }

    private void tell(String what) {
        told.add(what);
    }

    private final class Telling implements Notifier {
        @Override
        public void info(String key, Object... arguments) {
            tell("info " + key);
        }

        @Override
        public void undoable(Runnable undo, String key, Object... arguments) {
            tell("undoable " + key);
        }

        @Override
        public void problem(Problem problem) {
            tell("notified " + problem.key());
        }
    }
}
