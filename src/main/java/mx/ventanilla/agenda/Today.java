package mx.ventanilla.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jdbi.v3.core.Handle;

/**
 * What a transaction of the agenda has to know before it decides anything.
 *
 * @param now local time of the unit
 */
public record Today(LocalUnit unit, AgendaSettings settings, BookingRules rules, LocalDateTime now) {
    public static Today read(Handle handle, Instant moment) {
        LocalUnit unit = LocalUnit.read(handle);
        AgendaSettings settings = AgendaSettings.read(handle);
        return new Today(unit, settings, settings.rules(), unit.at(moment));
    }

    public LocalDate date() {
        return now.toLocalDate();
    }
}
