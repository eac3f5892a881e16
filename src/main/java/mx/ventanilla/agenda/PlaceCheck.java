package mx.ventanilla.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.db.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds visits whose keys do not say what their state says: places held for nobody, or given away though held. */
public final class PlaceCheck {
    private static final int PAGE = 2000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private final List<Sentence> faults = new ArrayList<>();

    private PlaceCheck() {}

    /** Faults to be told to the person, naming identifiers only. */
    public static List<Sentence> verify(Database database) {
        PlaceCheck check = new PlaceCheck();
        UUID last = BEFORE_ALL;
        while (last != null) {
            UUID from = last;
            last = database.read(handle -> check.page(handle, from));
        }
        return check.faults;
    }

    /** The last visit looked at; null after the last page. */
    private @Nullable UUID page(Handle handle, UUID after) {
        List<Held> visits = handle.createQuery("""
                select id, patient_id, room_id, service_id, shift_id, visit_day, starts, kind, state, slot_key, extra_key,
                  patient_day_key
                from visit where id > :after order by id fetch first %d rows only""".formatted(PAGE))
                .bind("after", after).map((row, context) -> Held.of(row)).list();
        visits.stream().filter(visit -> !visit.isConsistent())
                .forEach(visit -> faults
                        .add(Sentence.of("store.check.places", visit.id(),
                                Sentence.of("agenda.state." + visit.state()))));
        return visits.size() < PAGE ? null : visits.getLast().id();
    }

    private record Held(UUID id, UUID patient, @Nullable UUID room, UUID service, @Nullable UUID shift, LocalDate day,
            @Nullable LocalTime starts, AppointmentKind kind, VisitState state, VisitKeys keys) {
        static Held of(ResultSet row) throws SQLException {
            return new Held(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class),
                    row.getObject(4, UUID.class), row.getObject(5, UUID.class), row.getObject(6, LocalDate.class),
                    row.getObject(7, LocalTime.class), AppointmentKind.valueOf(row.getString(8)),
                    VisitState.valueOf(row.getString(9)),
                    new VisitKeys(row.getString(10), row.getString(11), row.getString(12)));
        }

        boolean isConsistent() {
            if (!state.occupiesSlot() || kind == AppointmentKind.URGENT || room == null) {
                return keys.equals(VisitKeys.NONE);
            }
            boolean inSlot = starts != null && isKey(keys.slotKey(), Slot.key(room, day, starts))
                    && keys.extraKey() == null;
            boolean onTop = keys.slotKey() == null && keys.extraKey() != null
                    && keys.extraKey().startsWith(room + "|" + day + "|" + shift + "|");
            return (inSlot || onTop) && isKey(keys.patientDayKey(), DayBook.patientDayKey(patient, service, day));
        }

        /** The key itself, or a place beside it that an override took. */
        private static boolean isKey(@Nullable String key, String expected) {
            return key != null && (key.equals(expected) || key.startsWith(expected + "|+"));
        }
    }
}
