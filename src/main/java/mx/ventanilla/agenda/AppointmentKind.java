package mx.ventanilla.agenda;

import java.time.Duration;
import java.time.LocalDateTime;

/** How an appointment came about: previa, concertada, espontánea, or an urgency, which needs no slot. */
public enum AppointmentKind {
    BOOKED_AHEAD, SAME_DAY, WALK_IN, URGENT;

    private static final Duration AHEAD = Duration.ofHours(12);

    /** Previa when it was asked for at least 12 hours before, concertada otherwise. */
    public static AppointmentKind asked(LocalDateTime requestedAt, LocalDateTime starts) {
        return requestedAt.plus(AHEAD).isAfter(starts) ? SAME_DAY : BOOKED_AHEAD;
    }
}
