package mx.ventanilla.core;

import java.time.Duration;

/** Calls back at a steady pace on the screen's thread: for waits that grow while nothing else happens. */
@FunctionalInterface
public interface Ticker {
    Ticking every(Duration pace, Runnable work);

    /** Goes on until it is closed. */
    interface Ticking extends AutoCloseable {
        @Override
        void close();
    }
}
