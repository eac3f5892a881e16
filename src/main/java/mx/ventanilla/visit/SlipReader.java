package mx.ventanilla.visit;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import mx.ventanilla.agenda.AppointmentKind;
import mx.ventanilla.agenda.Doctor;
import mx.ventanilla.agenda.RoomCalendar;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.Today;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.clinic.SettingName;
import mx.ventanilla.patient.PersonNames;
import org.jdbi.v3.core.Handle;

/** Puts together what an arrival slip says about a visit. */
final class SlipReader {
    private final Handle handle;
    private final Today today;

    SlipReader(Handle handle, Today today) {
        this.handle = handle;
        this.today = today;
    }

    /** As it would be printed now; of a visit that has not arrived, as if it arrived now. */
    ArrivalSlip slip(Visit visit) {
        Optional<RoomShift> shift = roomShift(visit);
        Optional<WaitEstimate> wait = shift.flatMap(found -> estimate(found, visit));
        String ticket = visit.ticket() == null ? "" : visit.ticket();
        Doctor doctor = shift.map(RoomShift::doctor).orElse(null);
        return new ArrivalSlip(today.unit().name(), ticket, initials(visit),
                visit.arrivedAt() == null ? today.now() : today.unit().at(visit.arrivedAt()),
                shift.map(RoomShift::roomNumber).orElse(null), doctor == null ? "" : doctor.display(),
                visit.kind() == AppointmentKind.WALK_IN ? null : visit.starts(),
                wait.map(WaitEstimate::ahead).orElse(0),
                wait.map(WaitEstimate::calledAt).map(LocalDateTime::toLocalTime).orElse(null));
    }

    private Optional<RoomShift> roomShift(Visit visit) {
        return visit.roomId() == null
                ? Optional.empty()
                : RoomCalendar.read(handle, today.unit().id(), visit.visitDay(), visit.visitDay())
                        .on(visit.visitDay()).stream().filter(shift -> shift.roomId().equals(visit.roomId())
                                && shift.shiftId().equals(visit.shiftId()))
                        .findFirst();
    }

    private Optional<WaitEstimate> estimate(RoomShift shift, Visit visit) {
        List<QueueRow> rows = new QueueDao(handle).ofRoom(shift.roomId(), shift.day()).stream()
                .filter(row -> shift.shiftId().equals(row.shiftId())).toList();
        Queue queue = new Queue(shift, rows, today.unit().zone(), today.now());
        return rows.stream().filter(row -> row.id().equals(visit.id())).findFirst()
                .map(row -> queue.estimate(row,
                        today.settings().number(SettingName.NO_SHOW_TOLERANCE_MINUTES)));
    }

    private String initials(Visit visit) {
        return handle.createQuery("select given_names, first_surname, second_surname from patient where id = :id")
                .bind("id", visit.patientId()).map((row, context) -> new PersonNames(row.getString("given_names"),
                        row.getString("first_surname"), row.getString("second_surname")))
                .one().initials();
    }
}
