package mx.ventanilla.app;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches over a start until there is a window: a screen that does not answer keeps the toolkit waiting for ever, and a
 * start must end in a window or in a sentence.
 */
final class StartWatch {
    static final String SLOW = "app.start.slow";
    static final String HOPELESS = "app.start.hopeless";
    private static final Logger LOG = LoggerFactory.getLogger(StartWatch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration HOPE = Duration.ofMinutes(3);

    private final CountDownLatch shown = new CountDownLatch(1);

    private StartWatch() {}

    /**
     * Begins to watch.
     *
     * @param tell gets the key of a sentence
     * @param end ends the program, when there is no hope of a window any more
     */
    static StartWatch begin(Consumer<String> tell, Runnable end) {
        return begin(tell, end, PATIENCE, HOPE);
    }

    static StartWatch begin(Consumer<String> tell, Runnable end, Duration patience, Duration hope) {
        StartWatch watch = new StartWatch();
        Thread.ofPlatform().daemon().name("start-watch").start(() -> watch.run(tell, end, patience, hope));
        return watch;
    }

    /** There is a window, or the start has ended otherwise. */
    void end() {
        shown.countDown();
    }

    private void run(Consumer<String> tell, Runnable end, Duration patience, Duration hope) {
        if (isShownWithin(patience)) {
            return;
        }
        tell.accept(SLOW);
        if (!isShownWithin(hope)) {
            LOG.error("no window; the threads stand at\n{}", threads());
            tell.accept(HOPELESS);
            end.run();
        }
    }

    private boolean isShownWithin(Duration time) {
        try {
            return shown.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static String threads() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<Thread, StackTraceElement[]> each : Thread.getAllStackTraces().entrySet()) {
            text.append(each.getKey().getName()).append('\n');
            for (StackTraceElement frame : each.getValue()) {
                text.append("  at ").append(frame).append('\n');
            }
        }
        return text.toString();
    }
}
