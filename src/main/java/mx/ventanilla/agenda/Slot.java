package mx.ventanilla.agenda;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A place for one patient in a room.
 *
 * @param day day on which the shift began: after midnight it is the day before that of {@code from}
 * @param from start in the unit's local time
 */
public record Slot(UUID roomId, UUID shiftId, LocalDate day, LocalDateTime from, int minutes) {
    public LocalTime starts() {
        return from.toLocalTime();
    }

    public LocalDateTime until() {
        return from.plusMinutes(minutes);
    }

    /** Unique among visits that occupy a slot: what makes a second sale impossible in the store. */
    public String key() {
        return key(roomId, day, starts());
    }

    static String key(UUID roomId, LocalDate day, LocalTime starts) {
        return roomId + "|" + day + "|" + starts.truncatedTo(ChronoUnit.MINUTES);
    }
}
