package mx.ventanilla.agenda;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How many patients without appointment each room's shift has been given: what makes the next one fair. */
public final class WalkInLoad {
    public static final WalkInLoad NONE = new WalkInLoad(Map.of());
    private final Map<String, Integer> counts;

    private WalkInLoad(Map<String, Integer> counts) {
        this.counts = counts;
    }

    /** Those of a unit between two days. */
    public static WalkInLoad read(Handle handle, UUID unitId, LocalDate first, LocalDate last) {
        Map<String, Integer> counts = new HashMap<>();
        handle.createQuery("""
                select room_id, shift_id, visit_day, count(*) from visit
                where visit_day between :first and :last and unit_id = :unit and kind = 'WALK_IN'
                  and state in ('ARRIVED', 'CALLED', 'IN_CONSULTATION', 'ATTENDED')
                group by room_id, shift_id, visit_day""").bind("first", first).bind("last", last).bind("unit", unitId)
                .map((row, context) -> Map.entry(
                        key(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                                row.getObject(3, LocalDate.class)),
                        row.getInt(4)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return new WalkInLoad(counts);
    }

    int of(RoomShift shift) {
        return counts.getOrDefault(key(shift.roomId(), shift.shiftId(), shift.day()), 0);
    }

    private static String key(UUID room, @Nullable UUID shift, LocalDate day) {
        return room + "|" + shift + "|" + day;
    }
}
