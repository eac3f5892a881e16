package mx.ventanilla.agenda;

import java.util.Set;
import mx.ventanilla.db.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a visit holds while it occupies its place. The store refuses a second visit with an equal key, so that nothing is
 * sold twice however many desks sell at once.
 */
public record VisitKeys(@Nullable String slotKey, @Nullable String extraKey, @Nullable String patientDayKey) {
    public static final VisitKeys NONE = new VisitKeys(null, null, null);

    public static VisitKeys slot(Slot slot, Applicant applicant) {
        return new VisitKeys(slot.key(), null,
                DayBook.patientDayKey(applicant.patientId(), applicant.serviceId(), slot.day()));
    }

    public static VisitKeys extra(RoomShift shift, int n, Applicant applicant) {
        return new VisitKeys(null, shift.extraKey(n),
                DayBook.patientDayKey(applicant.patientId(), applicant.serviceId(), shift.day()));
    }

    /** The same places beside whoever holds them: what a supervisor's override takes. */
    public VisitKeys beside(Set<String> held) {
        return new VisitKeys(unused(slotKey, held), unused(extraKey, held), unused(patientDayKey, held));
    }

    void writeTo(Row row) {
        row.with("slot_key", slotKey).with("extra_key", extraKey).with("patient_day_key", patientDayKey);
    }

    private static @Nullable String unused(@Nullable String key, Set<String> held) {
        String free = key;
        for (int n = 1; free != null && held.contains(free); n++) {
            free = key + "|+" + n;
        }
        return free;
    }
}
