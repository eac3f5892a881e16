package mx.ventanilla.agenda;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.patient.CoverageRules;

/** A small clinic for rule tests: rooms 1 to n in shifts M and V, one service, and what has been sold. */
final class Clinic implements AgendaBooks {
    static final LocalDate FRIDAY = LocalDate.of(2027, 3, 5);
    static final UUID FAMILY_MEDICINE = id("service");
    static final CoverageRules COVERAGE = CoverageRules.DEFAULT;
    final Set<String> takenSlots = new HashSet<>();
    final Set<String> takenExtras = new HashSet<>();
    final Set<String> freedSlots = new HashSet<>();
    final Set<String> patientDays = new HashSet<>();
    final Set<LocalDate> closed = new HashSet<>();
    final Set<LocalDate> urgentOnly = new HashSet<>();
    final Set<Integer> absent = new HashSet<>();
    final Set<Integer> withoutDoctor = new HashSet<>();
    private final int rooms;
    private final int slotMinutes;
    private final int quota;

    Clinic(int rooms, int slotMinutes, int quota) {
        this.rooms = rooms;
        this.slotMinutes = slotMinutes;
        this.quota = quota;
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static Applicant patient(String name, int room, String shift) {
        return new Applicant(id(name), FAMILY_MEDICINE, id("room" + room), shift, false, null);
    }

    RoomShift shift(int room, String code, LocalDate day) {
        boolean morning = code.equals("M");
        return new RoomShift(id("room" + room), room, FAMILY_MEDICINE, id(code), code, day,
                LocalTime.of(morning ? 8 : 14, 0), LocalTime.of(morning ? 14 : 20, 0), slotMinutes, quota, kind(day),
                presence(room), withoutDoctor.contains(room) ? null : new Doctor(id("doctor" + room), "Dra.", "Vega"));
    }

    Slot slot(int room, String code, LocalDate day, int index) {
        return shift(room, code, day).slots().get(index);
    }

    DayBook book(LocalDate day) {
        List<RoomShift> shifts = new ArrayList<>();
        for (int room = 1; room <= rooms; room++) {
            shifts.add(shift(room, "M", day));
            shifts.add(shift(room, "V", day));
        }
        return new DayBook(day, shifts, takenSlots, takenExtras, freedSlots, patientDays);
    }

    @Override
    public List<DayBook> days(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).map(this::book).toList();
    }

    private DayKind kind(LocalDate day) {
        return closed.contains(day) ? DayKind.CLOSED : urgentOnly.contains(day) ? DayKind.URGENT_ONLY : DayKind.OPEN;
    }

    private Presence presence(int room) {
        return withoutDoctor.contains(room)
                ? Presence.NO_DOCTOR
                : absent.contains(room) ? Presence.ABSENT : Presence.PRESENT;
    }
}
