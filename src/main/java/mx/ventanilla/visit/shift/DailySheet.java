package mx.ventanilla.visit.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ventanilla.agenda.LocalUnit;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.core.Messages;
import mx.ventanilla.patient.Age;
import mx.ventanilla.patient.Nss;
import mx.ventanilla.print.PaperSize;
import mx.ventanilla.print.Sheet;
import mx.ventanilla.print.TableRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * The daily sheets of a day: one for each room and shift with its doctor, as paper and as tables, the same at the corte de
 * turno and in the reports. No name beyond the identifiers and no diagnosis is on them.
 */
public final class DailySheet {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final List<String> COLUMNS = List.of("time", "nss", "aggregate", "sex", "age", "type", "kind",
            "arrived", "called", "ended", "outcome");
    private final LocalUnit unit;
    private final LocalDate day;
    private final List<DoctorSheet> sheets;

    private DailySheet(LocalUnit unit, LocalDate day, List<DoctorSheet> sheets) {
        this.unit = unit;
        this.day = day;
        this.sheets = sheets;
    }

    /**
     * @param shiftId null for every shift of the day
     * @param seen which rows the person may see
     */
    public static DailySheet read(Handle handle, LocalDate day, @Nullable UUID shiftId, Predicate<DailySheetRow> seen) {
        LocalUnit unit = LocalUnit.read(handle);
        Map<String, List<DailySheetRow>> byRoom = handle.createQuery("""
                select v.room_id, r.room_number, v.shift_id, h.name as shift_name, v.staff_id, s.title,
                       s.first_surname, s.license, v.starts, v.arrived_at, v.called_at, v.started_at, v.ended_at,
                       p.nss, p.aggregate_code, p.sex, p.birth_date, v.visit_type, v.kind, v.state, v.outcome
                from visit v join patient p on p.id = v.patient_id join consulting_room r on r.id = v.room_id
                     join shift h on h.id = v.shift_id left join staff s on s.id = v.staff_id
                where v.visit_day = :day and v.unit_id = :unit
                  and v.state not in ('MOVED', 'CANCELLED_BY_PATIENT', 'CANCELLED_BY_UNIT')
                order by h.starts, r.room_number, v.starts nulls last, v.arrived_at, v.id""").bind("day", day)
                .bind("unit", unit.id()).map(ConstructorMapper.of(DailySheetRow.class)).stream()
                .filter(row -> shiftId == null || row.shiftId().equals(shiftId)).filter(seen)
                .collect(Collectors.groupingBy(row -> row.shiftId() + "|" + row.roomId(), LinkedHashMap::new,
                        Collectors.toList()));
        return new DailySheet(unit, day, byRoom.values().stream().map(DoctorSheet::of).toList());
    }

    public List<DoctorSheet> sheets() {
        return sheets;
    }

    /** One doctor's: hour, identifiers, sex, age, first or subsequent, and how it ended. */
    public TableRows table(DoctorSheet sheet, Messages messages) {
        return new TableRows(headings(COLUMNS, messages),
                sheet.rows().stream().map(row -> cells(row, messages)).toList());
    }

    /** Everything in one table, for a spreadsheet: day, room, shift and doctor are columns too. */
    public TableRows table(Messages messages) {
        List<String> headings = new ArrayList<>(headings(List.of("day", "room", "shift", "doctor"), messages));
        headings.addAll(headings(COLUMNS, messages));
        return new TableRows(headings, sheets.stream().flatMap(sheet -> sheet.rows().stream()
                .map(row -> Stream.concat(Stream.of(day.toString(), String.valueOf(sheet.roomNumber()),
                        sheet.shiftName(), sheet.doctor()), cells(row, messages).stream()).toList()))
                .toList());
    }

    /** One sheet a doctor, each on pages of its own. */
    public byte[] pdf(Messages messages) {
        String title = sheets.isEmpty() ? messages.text("shift.sheet.none") : title(sheets.getFirst(), messages);
        Sheet paper = new Sheet(PaperSize.LETTER_LANDSCAPE, messages.locale(), title,
                unit.name() + " · " + date(messages));
        for (DoctorSheet sheet : sheets) {
            write(sheet.equals(sheets.getFirst()) ? paper : paper.page(title(sheet, messages)), sheet, messages);
        }
        return paper.pdf();
    }

    /** Adds the sheets to a paper that has begun, a page each. */
    public void addTo(Sheet paper, Messages messages) {
        sheets.forEach(sheet -> write(paper.page(title(sheet, messages)), sheet, messages));
    }

    private static String title(DoctorSheet sheet, Messages messages) {
        return messages.text("shift.sheet.title", sheet.roomNumber(), sheet.shiftName());
    }

    private String date(Messages messages) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(messages.locale()).format(day);
    }

    /** With its totals and a line to sign on. */
    private void write(Sheet paper, DoctorSheet sheet, Messages messages) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(messages.text("shift.sheet.unit"), unit.name());
        fields.put(messages.text("shift.sheet.date"), date(messages));
        fields.put(messages.text("shift.sheet.doctor"), sheet.doctor());
        fields.put(messages.text("shift.sheet.license"), sheet.license() == null ? "—" : sheet.license());
        paper.fields(fields).table(table(sheet, messages));
        paper.paragraph(messages.text("shift.sheet.totals", sheet.rows().size(), sheet.in(VisitState.ATTENDED),
                sheet.in(VisitState.NO_SHOW), sheet.in(VisitState.LEFT)));
        paper.ruled(messages.text("shift.sheet.signature"), 1);
    }

    private List<String> cells(DailySheetRow row, Messages messages) {
        return List.of(row.starts() == null ? messages.text("shift.sheet.onTop") : HOUR.format(row.starts()),
                Nss.parse(row.nss()).map(Nss::display).orElse(row.nss() == null ? "" : row.nss()),
                row.aggregateCode() == null ? "" : row.aggregateCode(), row.sex() == null ? "" : row.sex().name(),
                row.birthDate() == null ? "" : messages.text(Age.at(row.birthDate(), day).words()),
                messages.text("agenda.type." + row.visitType().name()),
                messages.text("agenda.kind." + row.kind().name()), hour(row.arrivedAt()), hour(row.calledAt()),
                row.state() == VisitState.ATTENDED ? hour(row.endedAt()) : "", outcome(row, messages));
    }

    private static String outcome(DailySheetRow row, Messages messages) {
        return row.state() == VisitState.ATTENDED && row.outcome() != null
                ? messages.text("visit.outcome." + row.outcome().name())
                : messages.text(row.state().word());
    }

    private String hour(@Nullable Instant moment) {
        return moment == null ? "" : HOUR.format(LocalTime.ofInstant(moment, unit.zone()));
    }

    private static List<String> headings(List<String> names, Messages messages) {
        return names.stream().map(name -> messages.text("shift.sheet.column." + name)).toList();
    }
}
