package mx.ventanilla.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands still until a test moves it, in Mexico City. */
public final class SetClock extends Clock {
    public static final ZoneId ZONE = ZoneId.of("America/Mexico_City");
    private volatile Instant now;

    public SetClock(LocalDateTime local) {
        this.now = local.atZone(ZONE).toInstant();
    }

    public void set(LocalDateTime local) {
        now = local.atZone(ZONE).toInstant();
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    public LocalDateTime local() {
        return LocalDateTime.ofInstant(now, ZONE);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
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
