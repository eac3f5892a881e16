package mx.ventanilla.app.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import mx.ventanilla.clinic.UnitSetup;

/** Stands where an invented history needs it. */
final class PracticeClock extends Clock {
    private volatile Instant now;

    PracticeClock(LocalDateTime at) {
        this.now = instantOf(at);
    }

    void set(LocalDateTime at) {
        now = instantOf(at);
    }

    private static Instant instantOf(LocalDateTime at) {
        return at.atZone(UnitSetup.USUAL_ZONE).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return UnitSetup.USUAL_ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
