package mx.ventanilla.clinic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads how the unit is set up. */
@RegisterConstructorMapper(MedicalUnit.class)
@RegisterConstructorMapper(Shift.class)
@RegisterConstructorMapper(Service.class)
@RegisterConstructorMapper(ConsultingRoom.class)
@RegisterConstructorMapper(StaffMember.class)
@RegisterConstructorMapper(RoomDuty.class)
@RegisterConstructorMapper(ClosedDay.class)
public interface ClinicDao {
    @SqlQuery("""
            select id, rev, name, unit_type, clues, family_medicine, second_level, state_key, municipality_key, address,
              time_zone
            from medical_unit where is_local = true""")
    Optional<MedicalUnit> localUnit();

    @SqlQuery("""
            select id, rev, code, name, starts, ends, crosses_midnight, weekdays, valid_from, active
            from shift where unit_id = :unit order by starts, code""")
    List<Shift> shifts(@Bind("unit") UUID unit);

    @SqlQuery("""
            select id, rev, code, name, slot_minutes, walk_in_quota, sort_order, active
            from service where unit_id = :unit order by sort_order, code""")
    List<Service> services(@Bind("unit") UUID unit);

    @SqlQuery("""
            select id, rev, room_number, label, service_id, active
            from consulting_room where unit_id = :unit order by room_number""")
    List<ConsultingRoom> rooms(@Bind("unit") UUID unit);

    @SqlQuery("""
            select id, rev, given_names, first_surname, second_surname, sex, title, role, license, professional_id,
              active
            from staff where unit_id = :unit order by first_surname, second_surname, given_names""")
    List<StaffMember> staff(@Bind("unit") UUID unit);

    @SqlQuery("""
            select d.id, d.rev, d.room_id, d.shift_id, d.staff_id, d.valid_from, d.valid_to, d.reason
            from room_duty d join consulting_room r on r.id = d.room_id
            where r.unit_id = :unit and (d.valid_to is null or d.valid_to >= :from and d.valid_to >= d.valid_from)
            order by d.valid_from, d.id""")
    List<RoomDuty> dutiesFrom(@Bind("unit") UUID unit, @Bind("from") LocalDate from);

    @SqlQuery("""
            select id, rev, closed_on, kind, name, active
            from closed_day where unit_id = :unit and closed_on >= :from order by closed_on""")
    List<ClosedDay> closedDaysFrom(@Bind("unit") UUID unit, @Bind("from") LocalDate from);
}
