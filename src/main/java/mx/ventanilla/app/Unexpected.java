package mx.ventanilla.app;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What no part of the program took care of, on any thread: told once for each place where it happens. */
final class Unexpected implements Thread.UncaughtExceptionHandler {
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Consumer<Throwable> report;

    Unexpected(Consumer<Throwable> report) {
        this.report = report;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        if (told.add(placeOf(fault))) {
            report.accept(fault);
        }
    }

    private static String placeOf(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return fault.getClass().getName() + (trace.length == 0 ? "" : trace[0]);
    }
}
