package mx.ventanilla.clinic;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.AlreadyTaken;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/**
 * Changes how the unit is set up. A record whose {@code rev} is empty is new; nothing is deleted, only put out of use.
 */
public final class ClinicService {
    private final Database database;
    private final Clinic clinic;

    public ClinicService(Database database, Clinic clinic) {
        this.database = database;
        this.clinic = clinic;
    }

    public void saveUnit(Session session, MedicalUnit unit) {
        require(UnitRules.checkClues(unit.clues()));
        write(session, transaction -> transaction.update(Entity.MEDICAL_UNIT, Row.of(unit.id())
                .with("name", unit.name().strip()).with("unit_type", unit.unitType()).with("clues", unit.clues())
                .with("family_medicine", unit.familyMedicine()).with("second_level", unit.secondLevel())
                .with("state_key", unit.stateKey()).with("municipality_key", unit.municipalityKey())
                .with("address", unit.address()).with("time_zone", unit.zone().getId()), unit.rev()));
    }

    public void saveShift(Session session, Shift shift) {
        require(UnitRules.check(shift));
        save(session, Entity.SHIFT, shift.rev(), Row.of(shift.id()).with("code", shift.code().strip())
                .with("name", shift.name().strip()).with("starts", shift.starts()).with("ends", shift.ends())
                .with("crosses_midnight", shift.crossesMidnight()).with("weekdays", shift.weekdays())
                .with("valid_from", shift.validFrom()).with("active", shift.active()));
    }

    public void saveService(Session session, Service service) {
        require(UnitRules.check(service));
        save(session, Entity.SERVICE, service.rev(), Row.of(service.id()).with("code", service.code().strip())
                .with("name", service.name().strip()).with("slot_minutes", service.slotMinutes())
                .with("walk_in_quota", service.walkInQuota()).with("sort_order", service.sortOrder())
                .with("active", service.active()));
    }

    public void saveRoom(Session session, ConsultingRoom room) {
        if (room.roomNumber() < 1 || room.roomNumber() > 999) {
            throw Problem.of("clinic.room.number.range");
        }
        save(session, Entity.CONSULTING_ROOM, room.rev(), Row.of(room.id()).with("room_number", room.roomNumber())
                .with("label", room.label()).with("service_id", room.serviceId()).with("active", room.active()));
    }

    public void saveStaff(Session session, StaffMember person) {
        require(UnitRules.check(person));
        save(session, Entity.STAFF, person.rev(), Row.of(person.id()).with("given_names", person.givenNames().strip())
                .with("first_surname", person.firstSurname().strip()).with("second_surname", person.secondSurname())
                .with("sex", person.sex()).with("title", person.title()).with("role", person.role())
                .with("license", person.license()).with("professional_id", person.professionalId())
                .with("active", person.active()));
    }

    /**
     * Puts a person, or nobody, in a room and shift from one day on, to a last day when it is a substitution.
     *
     * @return the duty, to be withdrawn with {@link #withdraw}
     */
    public UUID assign(Session session, UUID roomId, UUID shiftId, @Nullable UUID staffId, LocalDate from,
            @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw Problem.of("clinic.duty.period.reversed");
        }
        UUID id = Ids.next();
        write(session, transaction -> transaction.insert(Entity.ROOM_DUTY, Row.of(id).with("room_id", roomId)
                .with("shift_id", shiftId).with("staff_id", staffId).with("valid_from", from).with("valid_to", to)
                .with("reason", null)));
        return id;
    }

    /** Takes a duty back: it stays on record with a last day before its first one, and holds on no day. */
    public void withdraw(Session session, UUID dutyId) {
        RoomDuty duty = clinic.unit().duties().stream().filter(it -> it.id().equals(dutyId)).findFirst()
                .orElseThrow(() -> Problem.of("store.row.changed"));
        write(session, transaction -> transaction.update(Entity.ROOM_DUTY,
                Row.of(dutyId).with("valid_to", duty.validFrom().minusDays(1)), duty.rev()));
    }

    public void saveClosedDay(Session session, ClosedDay day) {
        save(session, Entity.CLOSED_DAY, day.rev(), Row.of(day.id()).with("closed_on", day.closedOn())
                .with("kind", day.kind()).with("name", day.name().strip()).with("active", day.active()));
    }

    private void save(Session session, Entity entity, String rev, Row row) {
        write(session, transaction -> {
            if (rev.isEmpty()) {
                transaction.insert(entity, row.with("unit_id", clinic.unit().unit().id()));
            } else {
                transaction.update(entity, row, rev);
            }
        });
    }

    private void write(Session session, Consumer<Transaction> work) {
        session.require(Permission.MANAGE_UNIT);
        try {
            database.write(session.actor(), transaction -> {
                work.accept(transaction);
                return 0;
            });
        } catch (AlreadyTaken e) {
            throw Problem.of("clinic.already.exists");
        }
        clinic.renew();
    }

    private static void require(List<Finding> findings) {
        for (Finding finding : findings) {
            throw Problem.of(finding.key(), finding.arguments().toArray());
        }
    }
}
