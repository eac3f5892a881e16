package mx.ventanilla.clinic;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.StoredWords;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;

/** Sets up a new unit: shifts, services, rooms and the calendar, all editable afterwards. */
public final class UnitSetup {
    /** Where most of the country lives; a unit elsewhere changes it. */
    public static final ZoneId USUAL_ZONE = ZoneId.of("America/Mexico_City");
    private static final int SLOT_MINUTES = 15;
    private static final int WALK_INS = 4;
    private static final List<String> FURTHER = List.of("EST", "PREV", "EEMF", "NUT", "TS", "PF", "CUR", "LAB", "RX");
    private static final String WEEKDAYS = "12345";

    private final Transaction transaction;
    private final UUID unit = Ids.next();
    private final LocalDate today;

    private UnitSetup(Transaction transaction) {
        this.transaction = transaction;
        this.today = LocalDate.ofInstant(transaction.now(), USUAL_ZONE);
    }

    /** Writes everything in this transaction and gives the unit's identifier. */
    public static UUID write(Transaction transaction, NewUnit unit) {
        for (Finding finding : UnitRules.check(unit)) {
            throw Problem.of(finding.key(), finding.arguments().toArray());
        }
        return new UnitSetup(transaction).write(unit);
    }

    private UUID write(NewUnit newUnit) {
        transaction.insert(Entity.MEDICAL_UNIT, Row.of(unit).with("name", newUnit.name().strip())
                .with("unit_type", newUnit.type()).with("clues", newUnit.clues())
                .with("family_medicine", newUnit.type().offersFamilyMedicine())
                .with("second_level", newUnit.type().offersSecondLevel()).with("state_key", null)
                .with("municipality_key", null).with("address", null).with("time_zone", USUAL_ZONE.getId())
                .with("is_local", true));
        writeShift("M", LocalTime.of(8, 0), LocalTime.of(14, 0));
        writeShift("V", LocalTime.of(14, 0), LocalTime.of(newUnit.afternoonEnds(), 0));
        writeRooms(writeMainService(newUnit.type()), newUnit.rooms());
        writeFurtherServices();
        writeHolidays();
        return unit;
    }

    private void writeShift(String code, LocalTime starts, LocalTime ends) {
        transaction.insert(Entity.SHIFT, Row.of(Ids.next()).with("unit_id", unit).with("code", code)
                .with("name", StoredWords.text("stored.shift." + code)).with("starts", starts).with("ends", ends)
                .with("crosses_midnight", false).with("weekdays", WEEKDAYS)
                .with("valid_from", LocalDate.of(today.getYear() - 1, 1, 1)).with("active", true));
    }

    /** What the first rooms are for: family medicine, or at a hospital without it the outpatients. */
    private UUID writeMainService(UnitType type) {
        UUID familyMedicine = writeService(Service.FAMILY_MEDICINE, 0, type.offersFamilyMedicine());
        return type.offersFamilyMedicine() ? familyMedicine : writeService("CE", 0, true);
    }

    private UUID writeService(String code, int order, boolean active) {
        UUID id = Ids.next();
        transaction.insert(Entity.SERVICE, Row.of(id).with("unit_id", unit).with("code", code)
                .with("name", StoredWords.text("stored.service." + code)).with("slot_minutes", SLOT_MINUTES)
                .with("walk_in_quota", WALK_INS).with("sort_order", order)
                .with("active", active));
        return id;
    }

    /** The agendas that a unit may have besides; they wait, closed, until it gives them rooms. */
    private void writeFurtherServices() {
        for (int i = 0; i < FURTHER.size(); i++) {
            writeService(FURTHER.get(i), i + 1, false);
        }
    }

    private void writeRooms(UUID service, int count) {
        List<Row> rooms = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            rooms.add(Row.of(Ids.next()).with("unit_id", unit).with("room_number", number).with("label", null)
                    .with("service_id", service).with("active", true));
        }
        transaction.insertAll(Entity.CONSULTING_ROOM, rooms);
    }

    private void writeHolidays() {
        List<Row> days = new ArrayList<>();
        for (Holidays.Holiday holiday : Holidays.list()) {
            days.add(Row.of(Ids.next()).with("unit_id", unit).with("closed_on", holiday.day())
                    .with("kind", ClosedDay.Kind.CLOSED).with("name", holiday.name()).with("active", holiday.legal()));
        }
        transaction.insertAll(Entity.CLOSED_DAY, days);
    }
}
