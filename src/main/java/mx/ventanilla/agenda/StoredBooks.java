package mx.ventanilla.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The books of a unit's days as they stand in the store, for one patient or several. */
public final class StoredBooks implements AgendaBooks {
    private final Handle handle;
    private final UUID unitId;
    private final Set<UUID> patients;
    private final Set<UUID> moving;
    private final UnaryOperator<RoomCalendar> assumption;

    private StoredBooks(Handle handle, UUID unitId, Set<UUID> patients, Set<UUID> moving,
            UnaryOperator<RoomCalendar> assumption) {
        this.handle = handle;
        this.unitId = unitId;
        this.patients = patients;
        this.moving = moving;
        this.assumption = assumption;
    }

    public StoredBooks(Handle handle, UUID unitId, UUID patientId) {
        this(handle, unitId, patientId, null);
    }

    /**
     * @param moving the visit that would be moved: it does not stand in its own way
     */
    StoredBooks(Handle handle, UUID unitId, UUID patientId, @Nullable UUID moving) {
        this(handle, unitId, Set.of(patientId), moving == null ? Set.of() : Set.of(moving), UnaryOperator.identity());
    }

    /**
     * Books for all these patients at once.
     *
     * @param moving visits that would be moved or cancelled: their patients are free on those days
     * @param assumption what to think of the calendar that is not in the store yet
     */
    public static StoredBooks ofPatients(Handle handle, UUID unitId, Set<UUID> patients, Set<UUID> moving,
            UnaryOperator<RoomCalendar> assumption) {
        return new StoredBooks(handle, unitId, patients, moving, assumption);
    }

    public DayBook day(LocalDate day) {
        return days(day, day).getFirst();
    }

    /** The book of one room: what a single sale looks at. */
    DayBook day(LocalDate day, UUID roomId) {
        return read(day, day, roomId).getFirst();
    }

    @Override
    public List<DayBook> days(LocalDate first, LocalDate last) {
        return read(first, last, null);
    }

    /** @param roomId null for all rooms of the unit */
    private List<DayBook> read(LocalDate first, LocalDate last, @Nullable UUID roomId) {
        RoomCalendar calendar = assumption.apply(RoomCalendar.read(handle, unitId, first, last));
        Map<LocalDate, List<Place>> places = places(first, last, roomId).stream()
                .collect(Collectors.groupingBy(Place::visitDay));
        Set<String> patientDays = patientDays(first, last);
        return first.datesUntil(last.plusDays(1))
                .map(day -> book(day, shifts(calendar, day, roomId), places.getOrDefault(day, List.of()), patientDays))
                .toList();
    }

    private static List<RoomShift> shifts(RoomCalendar calendar, LocalDate day, @Nullable UUID roomId) {
        List<RoomShift> all = calendar.on(day);
        return roomId == null ? all : all.stream().filter(shift -> shift.roomId().equals(roomId)).toList();
    }

    private static DayBook book(LocalDate day, List<RoomShift> shifts, List<Place> places, Set<String> patientDays) {
        Set<String> slots = new HashSet<>();
        Set<String> extras = new HashSet<>();
        Set<String> freed = new HashSet<>();
        for (Place place : places) {
            if (place.slotKey() != null) {
                slots.add(place.slotKey());
            } else if (place.starts() != null) {
                freed.add(Slot.key(place.roomId(), day, place.starts()));
            }
            if (place.extraKey() != null) {
                extras.add(place.extraKey());
            }
        }
        return new DayBook(day, shifts, slots, extras, freed, patientDays);
    }

    /** Row by row, not by a mapper of names: a week has ten thousand of them. */
    private List<Place> places(LocalDate first, LocalDate last, @Nullable UUID roomId) {
        return handle.createQuery("""
                select visit_day, room_id, starts, slot_key, extra_key from visit
                where visit_day between :first and :last and unit_id = :unit and room_id %s"""
                .formatted(roomId == null ? "is not null" : "= :room")).bind("first", first).bind("last", last)
                .bind("unit", unitId).bindMap(roomId == null ? Map.of() : Map.of("room", roomId))
                .map((row, context) -> new Place(row.getObject(1, LocalDate.class), row.getObject(2, UUID.class),
                        row.getObject(3, LocalTime.class), row.getString(4), row.getString(5)))
                .list();
    }

    /** From the patients to their visits: with "patient_id = any" beside the days H2 would go through every visit. */
    private Set<String> patientDays(LocalDate first, LocalDate last) {
        return handle.createQuery("""
                select v.id, v.patient_id, v.service_id, v.visit_day
                from unnest(cast(:patients as uuid array)) as wanted(id) join visit v on v.patient_id = wanted.id
                where v.visit_day between :first and :last and v.patient_day_key is not null""")
                .bindArray("patients", UUID.class, patients.toArray()).bind("first", first).bind("last", last)
                .map(ConstructorMapper.of(PatientDay.class)).stream().filter(day -> !moving.contains(day.id()))
                .map(day -> DayBook.patientDayKey(day.patientId(), day.serviceId(), day.visitDay()))
                .collect(Collectors.toSet());
    }

    /** What a visit takes, or once took. */
    record Place(LocalDate visitDay, UUID roomId, @Nullable LocalTime starts, @Nullable String slotKey,
            @Nullable String extraKey) {}

    record PatientDay(UUID id, UUID patientId, UUID serviceId, LocalDate visitDay) {}
}
