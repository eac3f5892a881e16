package mx.ventanilla.hub;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** So many are served at a time and so many wait; whoever comes later is told to come again. */
final class Lane {
    private static final int PATIENCE_SECONDS = 30;
    private final int most;
    private final Semaphore places;
    private final AtomicInteger inside = new AtomicInteger();

    Lane(int atOnce, int waiting) {
        this.most = atOnce + waiting;
        this.places = new Semaphore(atOnce, true);
    }

    /** How many are being served or wait. */
    int inside() {
        return inside.get();
    }

    /** Empty when the lane is full, or a place was not free in time. */
    <T> Optional<T> serve(Supplier<T> work) throws InterruptedException {
        try {
            if (inside.incrementAndGet() > most || !places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                places.release();
            }
        } finally {
            inside.decrementAndGet();
        }
    }
}
