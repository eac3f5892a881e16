package mx.ventanilla.agenda;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds which places are held, and which a visit takes again when the step that gave them back is undone. */
public final class HeldPlaces {
    private final Handle handle;

    public HeldPlaces(Handle handle) {
        this.handle = handle;
    }

    /** The keys held in a room and by a patient on a day, of every kind. */
    public Set<String> of(UUID roomId, UUID patientId, LocalDate day) {
        Set<String> held = new HashSet<>();
        for (String column : new String[]{"slot_key", "extra_key", "patient_day_key"}) {
            held.addAll(handle.createQuery("""
                    select %1$s from visit
                    where visit_day = :day and (room_id = :room or patient_id = :patient) and %1$s is not null"""
                    .formatted(column)).bind("day", day).bind("room", roomId).bind("patient", patientId)
                    .mapTo(String.class).list());
        }
        return held;
    }

    /** The same slot, or any free place on top of the slots; a Problem when somebody else has it by now. */
    VisitKeys again(Visit visit) {
        UUID roomId = visit.roomId();
        if (roomId == null || visit.kind() == AppointmentKind.URGENT) {
            return VisitKeys.NONE;
        }
        Set<String> held = of(roomId, visit.patientId(), visit.visitDay());
        String day = DayBook.patientDayKey(visit.patientId(), visit.serviceId(), visit.visitDay());
        String slot = visit.starts() == null ? null : Slot.key(roomId, visit.visitDay(), visit.starts());
        VisitKeys keys = new VisitKeys(slot, slot == null ? freeExtra(visit, roomId, held) : null, day);
        if (visit.overrideReason() != null) {
            return keys.beside(held);
        }
        if (isHeld(slot, held)) {
            throw Problem.of("agenda.undo.slotTaken");
        }
        if (isHeld(day, held)) {
            throw Problem.of("agenda.undo.otherAppointment");
        }
        return keys;
    }

    private String freeExtra(Visit visit, UUID roomId, Set<String> held) {
        int quota = handle.createQuery("select walk_in_quota from service where id = :id").bind("id", visit.serviceId())
                .mapTo(Integer.class).one();
        for (int n = 1; n <= quota; n++) {
            String key = RoomShift.extraKey(roomId, visit.visitDay(), visit.shiftId(), n);
            if (!held.contains(key)) {
                return key;
            }
        }
        throw Problem.of("agenda.undo.slotTaken");
    }

    private static boolean isHeld(@Nullable String key, Set<String> held) {
        return key != null && held.contains(key);
    }
}
