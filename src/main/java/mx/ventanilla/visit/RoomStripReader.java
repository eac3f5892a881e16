package mx.ventanilla.visit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ventanilla.agenda.Doctor;
import mx.ventanilla.agenda.RoomCalendar;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.Today;
import mx.ventanilla.clinic.SettingName;
import org.jdbi.v3.core.Handle;

/** Sums up all rooms of the unit for the live strip: each in the shift that runs, or in the next one of the day. */
final class RoomStripReader {
    private final Today today;
    private final List<RoomShift> shifts;
    private final Set<String> over;
    private final Map<UUID, List<QueueRow>> rows;

    RoomStripReader(Handle handle, Today today) {
        this.today = today;
        RoomCalendar calendar = RoomCalendar.read(handle, today.unit().id(), today.date().minusDays(1), today.date());
        this.shifts = Stream.of(calendar.on(today.date().minusDays(1)), calendar.on(today.date())).flatMap(List::stream)
                .toList();
        this.over = shifts.stream().filter(shift -> !shift.until().isAfter(today.now()))
                .map(shift -> shift.shiftId() + "|" + shift.day()).collect(Collectors.toSet());
        this.rows = new QueueDao(handle).ofUnit(today.unit().id(), today.date().minusDays(1), today.date()).stream()
                .collect(Collectors.groupingBy(QueueRow::roomId));
    }

    List<RoomStrip> strips() {
        Map<UUID, RoomShift> shown = new LinkedHashMap<>();
        shifts.stream().filter(shift -> shift.until().isAfter(today.now()))
                .sorted(Comparator.comparing(RoomShift::from))
                .forEach(shift -> shown.putIfAbsent(shift.roomId(), shift));
        List<RoomStrip> strips = new ArrayList<>();
        shown.values().forEach(shift -> strips.add(strip(shift)));
        return strips;
    }

    private RoomStrip strip(RoomShift shift) {
        Queue queue = new Queue(shift, queued(shift), today.unit().zone(), today.now());
        Doctor doctor = shift.doctor();
        long late = queue.lateMinutes();
        Punctuality punctuality = switch (shift.presence()) {
            case ABSENT -> Punctuality.ABSENT;
            case NO_DOCTOR -> Punctuality.NO_DOCTOR;
            case PRESENT -> late >= today.settings().number(SettingName.LATE_WARNING_MINUTES)
                    ? Punctuality.LATE
                    : Punctuality.ON_TIME;
        };
        return new RoomStrip(shift.roomId(), shift.roomNumber(), doctor == null ? "" : doctor.display(),
                queue.waiting().size(), queue.longestWaitMinutes(), queue.paceMinutes(),
                queue.nextTicket().orElse(null), punctuality, punctuality == Punctuality.LATE ? late : 0);
    }

    /** Those of the shift, and who still waits from a shift that is over. */
    private List<QueueRow> queued(RoomShift shift) {
        return rows.getOrDefault(shift.roomId(), List.of()).stream()
                .filter(row -> (shift.shiftId().equals(row.shiftId()) && shift.day().equals(row.visitDay()))
                        || (row.state().isWaiting() && over.contains(row.shiftId() + "|" + row.visitDay())))
                .toList();
    }
}
