package mx.ventanilla.agenda;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One room in one shift of one day: its hours, its slot length and walk-in quota, and its doctor.
 *
 * @param day day on which the shift begins
 * @param ends end of the shift; not after {@code starts} when it crosses midnight
 * @param walkInQuota patients without appointment that may be taken on top of the slots
 * @param doctor null when nobody has this room in this shift
 */
public record RoomShift(UUID roomId, int roomNumber, UUID serviceId, UUID shiftId, String shiftCode, LocalDate day,
        LocalTime starts, LocalTime ends, int slotMinutes, int walkInQuota, DayKind dayKind, Presence presence,
        @Nullable Doctor doctor) {
    public RoomShift {
        if (slotMinutes < 1 || walkInQuota < 0) {
            throw new IllegalArgumentException("slot of " + slotMinutes + " min, quota " + walkInQuota);
        }
    }

    public LocalDateTime from() {
        return day.atTime(starts);
    }

    public LocalDateTime until() {
        return ends.isAfter(starts) ? day.atTime(ends) : day.plusDays(1).atTime(ends);
    }

    /** The slots that fit whole between start and end, in order, without gap or overlap. */
    public List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        LocalDateTime end = until();
        for (LocalDateTime at = from(); !at.plusMinutes(slotMinutes).isAfter(end); at = at.plusMinutes(slotMinutes)) {
            slots.add(new Slot(roomId, shiftId, day, at, slotMinutes));
        }
        return slots;
    }

    /** The slot that starts at this time of the day, if the shift has one. */
    public Optional<Slot> slotAt(LocalTime time) {
        return slots().stream().filter(slot -> slot.starts().equals(time)).findFirst();
    }

    /** Key of the n-th place on top of the slots, n from 1. */
    public String extraKey(int n) {
        return extraKey(roomId, day, shiftId, n);
    }

    static String extraKey(UUID roomId, LocalDate day, @Nullable UUID shiftId, int n) {
        return roomId + "|" + day + "|" + shiftId + "|" + n;
    }
}
