package mx.ventanilla.support;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.StoreLocation;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** A unit in a store, ready to work: family medicine in rooms 1 to n, shifts M and V every day, doctors and patients. */
public final class StoredClinic implements AutoCloseable {
    public static final LocalDate FRIDAY = LocalDate.of(2027, 3, 5);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final List<String> SURNAMES = List.of("Luna", "Ruiz", "Soto", "Vega", "Mora", "Lara", "Cano", "Paz",
            "Rico", "Díaz");

    public final Database database;
    public final SetClock clock;
    public final UUID unitId = id("unit");
    public final UUID serviceId = id("service");

    public StoredClinic(TestStores stores, int rooms, int slotMinutes, int quota) {
        this(stores.newLocation(), rooms, slotMinutes, quota);
    }

    public StoredClinic(StoreLocation location, int rooms, int slotMinutes, int quota) {
        this.clock = new SetClock(FRIDAY.atTime(7, 30));
        this.database = TestStores.create(location, clock);
        List<Row> roomRows = new ArrayList<>();
        List<Row> doctors = new ArrayList<>();
        List<Row> duties = new ArrayList<>();
        for (int room = 1; room <= rooms; room++) {
            roomRows.add(Row.of(room(room)).with("unit_id", unitId).with("room_number", room).with("label", null)
                    .with("service_id", serviceId).with("active", true));
            for (String shift : List.of("M", "V")) {
                doctors.add(doctor(room, shift));
                duties.add(duty(room, shift, doctorId(room, shift), LONG_AGO, null));
            }
        }
        database.write(receptionist().actor(), transaction -> {
            transaction.insert(Entity.MEDICAL_UNIT, unit());
            transaction.insert(Entity.SERVICE, service(slotMinutes, quota));
            transaction.insertAll(Entity.SHIFT, List.of(shift("M", 8, 14), shift("V", 14, 20)));
            transaction.insertAll(Entity.CONSULTING_ROOM, roomRows);
            transaction.insertAll(Entity.STAFF, doctors);
            transaction.insertAll(Entity.ROOM_DUTY, duties);
            return 0;
        });
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public UUID room(int number) {
        return id("room" + number);
    }

    public UUID shiftId(String code) {
        return id("shift" + code);
    }

    public UUID doctorId(int room, String shift) {
        return id("doctor" + room + shift);
    }

    public Session receptionist() {
        return session(Role.RECEPTIONIST);
    }

    public Session physician() {
        return session(Role.PHYSICIAN);
    }

    /** The doctor of this room and shift. */
    public Session physician(int room, String shift) {
        return new Session(id(Role.PHYSICIAN.name()), "medico", "Ana Vega", Role.PHYSICIAN, doctorId(room, shift),
                id("pc"));
    }

    public Session supervisor() {
        return session(Role.SUPERVISOR);
    }

    /** Writes a patient of this room and shift; cover has not been verified. */
    public UUID patient(String given, String surname, int room, String shift) {
        UUID id = Ids.next();
        insert(Entity.PATIENT, Row.of(id).with("curp_unverified", false).with("given_names", given)
                .with("first_surname", surname).with("second_surname", "Pérez").with("unit_id", unitId)
                .with("room_number", room).with("room_id", room(room)).with("shift_code", shift)
                .with("birth_date", LocalDate.of(1980, 5, 17)).with("needs_interpreter", false).with("identified", true)
                .with("alive", true));
        return id;
    }

    public UUID patient(int room, String shift) {
        return patient("María Elena", "García", room, shift);
    }

    /** The service says this person has no right to medical service. */
    public void endCover(UUID patientId) {
        insert(Entity.COVERAGE, Row.of(Ids.next()).with("patient_id", patientId).with("entitled", false)
                .with("checked_at", clock.instant()).with("checked_from", "roster"));
    }

    /** The doctor of the room is absent on these days. */
    public void absence(int room, String shift, LocalDate from, LocalDate to) {
        insert(Entity.ROOM_DUTY, duty(room, shift, null, from, to));
    }

    public void closedDay(LocalDate day, String kind) {
        insert(Entity.CLOSED_DAY, Row.of(Ids.next()).with("unit_id", unitId).with("closed_on", day).with("kind", kind)
                .with("name", "Día").with("active", true));
    }

    public void setting(String name, String value) {
        insert(Entity.SETTING, Row.of(Ids.next()).with("name", name).with("setting_value", value));
    }

    @Override
    public void close() {
        database.close();
    }

    private void insert(Entity entity, Row row) {
        database.write(receptionist().actor(), transaction -> {
            transaction.insert(entity, row);
            return 0;
        });
    }

    private static Session session(Role role) {
        return new Session(id(role.name()), role.name().toLowerCase(Locale.ROOT), "Laura Peralta", role, null,
                id("pc"));
    }

    private Row unit() {
        return Row.of(unitId).with("name", "UMF 1 San Miguel").with("unit_type", "UMF").with("family_medicine", true)
                .with("second_level", false).with("time_zone", SetClock.ZONE.getId()).with("is_local", true);
    }

    private Row service(int slotMinutes, int quota) {
        return Row.of(serviceId).with("unit_id", unitId).with("code", "MF").with("name", "Medicina familiar")
                .with("slot_minutes", slotMinutes).with("walk_in_quota", quota).with("sort_order", 1)
                .with("active", true);
    }

    private Row shift(String code, int from, int to) {
        return Row.of(shiftId(code)).with("unit_id", unitId).with("code", code).with("name", "Turno " + code)
                .with("starts", LocalTime.of(from, 0)).with("ends", LocalTime.of(to, 0)).with("crosses_midnight", false)
                .with("weekdays", "1234567").with("valid_from", LONG_AGO).with("active", true);
    }

    private Row doctor(int room, String shift) {
        return Row.of(doctorId(room, shift)).with("unit_id", unitId).with("given_names", "Ana")
                .with("first_surname", SURNAMES.get((room - 1) % SURNAMES.size())).with("title", "Dra.")
                .with("role", "PHYSICIAN").with("active", true);
    }

    private Row duty(int room, String shift, @Nullable UUID doctor, LocalDate from,
            @Nullable LocalDate to) {
        return Row.of(Ids.next()).with("room_id", room(room)).with("shift_id", shiftId(shift)).with("staff_id", doctor)
                .with("valid_from", from).with("valid_to", to);
    }
}
