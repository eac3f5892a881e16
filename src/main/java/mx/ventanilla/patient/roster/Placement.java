package mx.ventanilla.patient.roster;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.ventanilla.clinic.ConsultingRoom;
import mx.ventanilla.clinic.Service;
import mx.ventanilla.clinic.UnitSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The unit that imports, and its rooms of family medicine.
 *
 * @param rooms room by number
 */
record Placement(UUID unitId, String unitName, Map<Integer, UUID> rooms) {
    static Placement of(UnitSnapshot unit) {
        Map<Integer, UUID> rooms = unit.roomsOf(Service.FAMILY_MEDICINE).stream()
                .collect(Collectors.toUnmodifiableMap(ConsultingRoom::roomNumber, ConsultingRoom::id));
        return new Placement(unit.unit().id(), unit.unit().name(), rooms);
    }

    /** True for a person of another unit. */
    boolean isForeign(RosterPerson person) {
        String unit = person.assignment().unitName();
        return unit != null && !UnitName.mayBeSame(unitName, unit);
    }

    @Nullable
    UUID unitOf(RosterPerson person) {
        return isForeign(person) ? null : unitId;
    }

    @Nullable
    UUID roomOf(RosterPerson person) {
        Integer number = person.assignment().room();
        return number == null || isForeign(person) ? null : rooms.get(number);
    }

    /** True when the person belongs to a room of this unit that the unit has not registered. */
    boolean lacksRoomOf(RosterPerson person) {
        Integer number = person.assignment().room();
        return number != null && !isForeign(person) && !rooms.containsKey(number);
    }
}
