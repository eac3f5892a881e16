package mx.ventanilla.app.tour;

import java.util.function.LongSupplier;

/** How long something is waited for: not long in an idle program, much longer while it works on what was asked for. */
final class Patience {
    private static final long IDLE_MILLIS = 20_000;
    private static final long WORK_MILLIS = 300_000;
    private static final long NANOS_A_MILLI = 1_000_000;

    private final LongSupplier nanos;
    private final long begun;
    private long lastBusy;

    /** @param nanos the time, as {@link System#nanoTime} tells it */
    Patience(LongSupplier nanos) {
        this.nanos = nanos;
        begun = nanos.getAsLong();
        lastBusy = begun;
    }

    /** @param busy whether the program is at work now */
    boolean isOver(boolean busy) {
        long now = nanos.getAsLong();
        if (busy) {
            lastBusy = now;
        }
        return now - lastBusy > IDLE_MILLIS * NANOS_A_MILLI || now - begun > WORK_MILLIS * NANOS_A_MILLI;
    }
}
