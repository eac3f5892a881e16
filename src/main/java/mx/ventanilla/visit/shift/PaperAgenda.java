package mx.ventanilla.visit.shift;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.agenda.LocalUnit;
import mx.ventanilla.agenda.Presence;
import mx.ventanilla.agenda.RoomCalendar;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.Slot;
import mx.ventanilla.core.Messages;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.print.PaperSize;
import mx.ventanilla.print.Sheet;
import mx.ventanilla.print.TableRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The agendas of a day as they go on paper before an outage: every slot, with room to write in, and blank tickets. */
public final class PaperAgenda {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final int TICKETS = 120;
    private static final int TICKETS_A_ROW = 6;
    private final LocalUnit unit;
    private final LocalDate day;
    private final List<RoomShift> rooms;
    private final List<Booked> booked;

    /** An appointment of the day. */
    record Booked(UUID roomId, UUID shiftId, LocalTime starts, String givenNames, @Nullable String firstSurname,
            @Nullable String secondSurname, @Nullable String nss) {}

    private PaperAgenda(LocalUnit unit, LocalDate day, List<RoomShift> rooms, List<Booked> booked) {
        this.unit = unit;
        this.day = day;
        this.rooms = rooms;
        this.booked = booked;
    }

    static PaperAgenda read(Handle handle, LocalDate day) {
        LocalUnit unit = LocalUnit.read(handle);
        List<Booked> booked = handle.createQuery("""
                select v.room_id, v.shift_id, v.starts, p.given_names, p.first_surname, p.second_surname, p.nss
                from visit v join patient p on p.id = v.patient_id
                where v.unit_id = :unit and v.visit_day = :day and v.state = 'BOOKED' and v.starts is not null
                order by v.starts, v.id""").bind("unit", unit.id()).bind("day", day)
                .map(ConstructorMapper.of(Booked.class)).list();
        return new PaperAgenda(unit, day, RoomCalendar.read(handle, unit.id(), day, day).on(day), booked);
    }

    /** A page for each room and shift, and a last one of numbered tickets to cut. */
    public byte[] pdf(Messages messages) {
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(messages.locale()).format(day);
        Sheet sheet = new Sheet(PaperSize.LETTER, messages.locale(), messages.text("shift.paper.tickets"),
                unit.name() + " · " + date);
        sheet.paragraph(messages.text("shift.paper.ticketsText"));
        sheet.table(tickets(messages));
        for (RoomShift room : rooms.stream().filter(it -> it.presence() != Presence.NO_DOCTOR).toList()) {
            sheet.page(messages.text("shift.paper.page", room.roomNumber(), room.shiftCode(),
                    room.doctor() == null ? "" : room.doctor().display()));
            sheet.table(rows(room, messages));
        }
        return sheet.pdf();
    }

    private TableRows rows(RoomShift room, Messages messages) {
        List<String> headings = List.of("time", "patient", "nss", "ticket", "arrived", "called", "ended").stream()
                .map(name -> messages.text("shift.paper.column." + name)).toList();
        List<List<String>> rows = new ArrayList<>();
        for (Slot slot : room.slots()) {
            Booked who = booked.stream().filter(it -> it.roomId().equals(room.roomId())
                    && it.shiftId().equals(room.shiftId()) && it.starts().equals(slot.starts())).findFirst()
                    .orElse(null);
            rows.add(List.of(HOUR.format(slot.starts()), who == null
                    ? ""
                    : new PersonNames(who.givenNames(), who.firstSurname(), who.secondSurname()).display(),
                    who == null || who.nss() == null ? "" : who.nss(), "", "", "", ""));
        }
        for (int n = 1; n <= room.walkInQuota(); n++) {
            rows.add(List.of("+" + n, "", "", "", "", "", ""));
        }
        return new TableRows(headings, rows);
    }

    private static TableRows tickets(Messages messages) {
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < TICKETS_A_ROW; column++) {
            headings.add(messages.text("shift.paper.column.ticket"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int from = 1; from <= TICKETS; from += TICKETS_A_ROW) {
            List<String> row = new ArrayList<>();
            for (int n = from; n < from + TICKETS_A_ROW; n++) {
                row.add("P-%02d".formatted(n));
            }
            rows.add(row);
        }
        return new TableRows(headings, rows);
    }
}
