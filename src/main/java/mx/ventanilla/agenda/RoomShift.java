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
 * @param absences those that concern this room in this shift, for some of its hours or all
 */
public record RoomShift(UUID roomId, int roomNumber, UUID serviceId, UUID shiftId, String shiftCode, LocalDate day,
        LocalTime starts, LocalTime ends, int slotMinutes, int walkInQuota, DayKind dayKind, Presence presence,
        @Nullable Doctor doctor, List<AbsenceTerms> absences) {
    public RoomShift {
        absences = List.copyOf(absences);
        if (slotMinutes < 1 || walkInQuota < 0) {
            throw new IllegalArgumentException("slot of " + slotMinutes + " min, quota " + walkInQuota);
        }
    }

    /** A shift that nothing interrupts. */
    public RoomShift(UUID roomId, int roomNumber, UUID serviceId, UUID shiftId, String shiftCode, LocalDate day,
            LocalTime starts, LocalTime ends, int slotMinutes, int walkInQuota, DayKind dayKind, Presence presence,
            @Nullable Doctor doctor) {
        this(roomId, roomNumber, serviceId, shiftId, shiftCode, day, starts, ends, slotMinutes, walkInQuota, dayKind,
                presence, doctor, List.of());
    }

    /** The same shift with these absences; when they leave no slot its doctor counts as absent. */
    RoomShift with(List<AbsenceTerms> wanted) {
        List<AbsenceTerms> own = wanted.stream().filter(terms -> terms.concerns(this)).toList();
        if (own.isEmpty()) {
            return this;
        }
        boolean whole = slots().stream().allMatch(slot -> own.stream().anyMatch(terms -> terms.covers(slot)));
        return new RoomShift(roomId, roomNumber, serviceId, shiftId, shiftCode, day, starts, ends, slotMinutes,
                walkInQuota, dayKind, whole && presence == Presence.PRESENT ? Presence.ABSENT : presence, doctor, own);
    }

    /** The absence that takes this slot, if one does. */
    public Optional<AbsenceTerms> absenceAt(Slot slot) {
        return absences.stream().filter(terms -> terms.covers(slot)).findFirst();
    }

    /** True when somebody can be seen in this slot. */
    public boolean isAttended(Slot slot) {
        return dayKind == DayKind.OPEN && presence == Presence.PRESENT && absenceAt(slot).isEmpty();
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
