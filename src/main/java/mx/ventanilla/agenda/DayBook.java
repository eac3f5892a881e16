package mx.ventanilla.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is on offer and what is sold on one day: all that the booking rules look at.
 *
 * @param takenSlots keys of the slots that are sold
 * @param takenExtras keys of the walk-in places that are given
 * @param freedSlots keys of slots that were sold and became free again by a cancellation, a no-show or a move
 * @param takenPatientDays keys of the patients who already have an appointment, see {@link #patientDayKey}
 */
public record DayBook(LocalDate day, List<RoomShift> roomShifts, Set<String> takenSlots, Set<String> takenExtras,
        Set<String> freedSlots, Set<String> takenPatientDays) {
    public DayBook {
        roomShifts = List.copyOf(roomShifts);
        takenSlots = Set.copyOf(takenSlots);
        takenExtras = Set.copyOf(takenExtras);
        freedSlots = Set.copyOf(freedSlots);
        takenPatientDays = Set.copyOf(takenPatientDays);
    }

    /** Unique among visits that occupy a slot: one appointment per patient, service and day. */
    public static String patientDayKey(UUID patientId, UUID serviceId, LocalDate day) {
        return patientId + "|" + serviceId + "|" + day;
    }

    public Optional<RoomShift> roomShift(UUID roomId, UUID shiftId) {
        return roomShifts.stream().filter(each -> each.roomId().equals(roomId) && each.shiftId().equals(shiftId))
                .findFirst();
    }

    boolean isFree(Slot slot) {
        return !takenSlots.contains(slot.key());
    }

    /** The lowest number of a free walk-in place within the quota. */
    Optional<Integer> freeExtra(RoomShift shift) {
        for (int n = 1; n <= shift.walkInQuota(); n++) {
            if (!takenExtras.contains(shift.extraKey(n))) {
                return Optional.of(n);
            }
        }
        return Optional.empty();
    }
}
