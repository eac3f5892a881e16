package mx.ventanilla.agenda;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import org.jdbi.v3.core.Handle;

/** The unit that this store belongs to, as far as its agenda needs it. */
public record LocalUnit(UUID id, String name, ZoneId zone) {
    /** Reads it; a Problem when the unit has not been set up. */
    public static LocalUnit read(Handle handle) {
        return handle.createQuery("select id, name, time_zone from medical_unit where is_local = true")
                .map((row, context) -> new LocalUnit(row.getObject("id", UUID.class), row.getString("name"),
                        ZoneId.of(row.getString("time_zone"))))
                .findFirst().orElseThrow(() -> Problem.of("agenda.unit.missing"));
    }

    /** Local time of the unit at a moment. */
    public LocalDateTime at(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }
}
