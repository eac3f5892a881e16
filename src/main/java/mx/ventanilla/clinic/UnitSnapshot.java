package mx.ventanilla.clinic;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The unit's set-up at one moment: small enough to be held whole. */
public record UnitSnapshot(MedicalUnit unit, List<Shift> shifts, List<Service> services, List<ConsultingRoom> rooms,
        List<StaffMember> staff, List<RoomDuty> duties, List<ClosedDay> closedDays) {
    public UnitSnapshot {
        shifts = List.copyOf(shifts);
        services = List.copyOf(services);
        rooms = List.copyOf(rooms);
        staff = List.copyOf(staff);
        duties = List.copyOf(duties);
        closedDays = List.copyOf(closedDays);
    }

    /** The shift at work at this moment, when there is one. */
    public Optional<Shift> shiftAt(LocalDate day, LocalTime time) {
        return shifts.stream().filter(shift -> shift.covers(time)).filter(shift -> shift
                .isWorkedOn(shift.crossesMidnight() && time.isBefore(shift.ends()) ? day.minusDays(1) : day))
                .findFirst();
    }

    public Optional<Shift> shift(UUID id) {
        return shifts.stream().filter(shift -> shift.id().equals(id)).findFirst();
    }

    public Optional<Service> service(UUID id) {
        return services.stream().filter(service -> service.id().equals(id)).findFirst();
    }

    public Optional<ConsultingRoom> room(UUID id) {
        return rooms.stream().filter(room -> room.id().equals(id)).findFirst();
    }

    /** Rooms in use of this service, by number. */
    public List<ConsultingRoom> roomsOf(String serviceCode) {
        return rooms.stream().filter(ConsultingRoom::active)
                .filter(room -> service(room.serviceId()).filter(it -> it.code().equals(serviceCode)).isPresent())
                .toList();
    }

    /** Who works in a room in a shift on a day; empty when nobody does. */
    public Optional<StaffMember> doctorOf(UUID roomId, UUID shiftId, LocalDate day) {
        return duties.stream()
                .filter(duty -> duty.roomId().equals(roomId) && duty.shiftId().equals(shiftId) && duty.covers(day))
                .max(Comparator.comparing(RoomDuty::validFrom).thenComparing(RoomDuty::id))
                .map(RoomDuty::staffId).flatMap(id -> staff.stream().filter(it -> it.id().equals(id)).findFirst());
    }

    public Optional<ClosedDay> closedDay(LocalDate day) {
        return closedDays.stream().filter(ClosedDay::active).filter(it -> it.closedOn().equals(day)).findFirst();
    }
}
