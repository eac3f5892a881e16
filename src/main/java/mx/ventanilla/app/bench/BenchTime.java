package mx.ventanilla.app.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that a simulated day moves on. */
final class BenchTime extends Clock {
    private final ZoneId zone;
    private volatile Instant now;

    BenchTime(Instant begin, ZoneId zone) {
        this.now = begin;
        this.zone = zone;
    }

    void set(Instant moment) {
        now = moment;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new BenchTime(now, other);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
