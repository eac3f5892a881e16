package mx.ventanilla.visit.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ventanilla.agenda.LocalUnit;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.core.Messages;
import mx.ventanilla.patient.Age;
import mx.ventanilla.print.PaperSize;
import mx.ventanilla.print.Sheet;
import mx.ventanilla.print.TableRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The daily sheets of a day: one for each doctor, room and shift, as paper and as a table. No diagnosis is on them. */
public final class DailySheet {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final List<String> COLUMNS = List.of("time", "nss", "aggregate", "name", "sex", "age", "type",
            "arrived", "outcome");
    private final String unit;
    private final ZoneId zone;
    private final LocalDate day;
    private final List<DailySheetRow> rows;

    private DailySheet(String unit, ZoneId zone, LocalDate day, List<DailySheetRow> rows) {
        this.unit = unit;
        this.zone = zone;
        this.day = day;
        this.rows = rows;
    }

    /** @param shiftId null for every shift of the day */
    public static DailySheet read(Handle handle, LocalDate day, @Nullable UUID shiftId) {
        List<DailySheetRow> rows = handle.createQuery("""
                select v.room_id, r.room_number, v.shift_id, h.name as shift_name, s.title as doctor_title,
                       s.given_names as doctor_names, s.first_surname as doctor_surname, s.license, v.starts,
                       v.arrived_at, v.started_at, v.ended_at, p.nss, p.aggregate_code, p.sex, p.birth_date,
                       v.visit_type, v.kind, v.state, v.outcome, p.given_names, p.first_surname, p.second_surname
                from visit v join medical_unit u on u.id = v.unit_id join patient p on p.id = v.patient_id
                     join consulting_room r on r.id = v.room_id join shift h on h.id = v.shift_id
                     left join staff s on s.id = v.staff_id
                where u.is_local = true and v.visit_day = :day and v.state <> 'MOVED'
                order by h.starts, r.room_number, v.starts, v.arrived_at, v.id""").bind("day", day)
                .map(ConstructorMapper.of(DailySheetRow.class)).stream()
                .filter(row -> shiftId == null || row.shiftId().equals(shiftId)).toList();
        LocalUnit local = LocalUnit.read(handle);
        return new DailySheet(local.name(), local.zone(), day, rows);
    }

    public List<DailySheetRow> rows() {
        return rows;
    }

    /** Everything in one table, for a spreadsheet: room, shift and doctor are columns too. */
    public TableRows table(Messages messages) {
        List<String> headings = Stream.concat(Stream.of("day", "shift", "room", "doctor"), COLUMNS.stream())
                .map(name -> messages.text("shift.sheet.column." + name)).toList();
        return new TableRows(headings, rows.stream()
                .map(row -> Stream.concat(Stream.of(day.toString(), row.shiftName(),
                        String.valueOf(row.roomNumber()), doctor(row)), cells(row, messages).stream()).toList())
                .toList());
    }

    /** One sheet a doctor, each on pages of its own, with its totals and a line to sign on. */
    public byte[] pdf(Messages messages) {
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(messages.locale()).format(day);
        Map<String, List<DailySheetRow>> sheets = rows.stream().collect(
                Collectors.groupingBy(DailySheetRow::sheetKey, LinkedHashMap::new, Collectors.toList()));
        Sheet paper = null;
        for (List<DailySheetRow> own : sheets.values()) {
            DailySheetRow any = own.getFirst();
            String title = messages.text("shift.sheet.title", any.roomNumber(), any.shiftName());
            paper = paper == null
                    ? new Sheet(PaperSize.LETTER, messages.locale(), title, unit + " · " + date)
                    : paper.page(title);
            write(paper, own, date, messages);
        }
        return (paper == null
                ? new Sheet(PaperSize.LETTER, messages.locale(), messages.text("shift.sheet.none"), unit + " · " + date)
                : paper).pdf();
    }

    private void write(Sheet paper, List<DailySheetRow> own, String date, Messages messages) {
        DailySheetRow any = own.getFirst();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(messages.text("shift.sheet.unit"), unit);
        fields.put(messages.text("shift.sheet.date"), date);
        fields.put(messages.text("shift.sheet.doctor"), doctor(any));
        fields.put(messages.text("shift.sheet.license"), any.license() == null ? "—" : any.license());
        paper.fields(fields);
        paper.table(new TableRows(COLUMNS.stream().map(name -> messages.text("shift.sheet.column." + name)).toList(),
                own.stream().map(row -> cells(row, messages)).toList()));
        paper.paragraph(messages.text("shift.sheet.totals", own.size(), count(own, VisitState.ATTENDED),
                count(own, VisitState.NO_SHOW), count(own, VisitState.LEFT)));
        paper.ruled(messages.text("shift.sheet.signature"), 1);
    }

    private List<String> cells(DailySheetRow row, Messages messages) {
        return List.of(row.starts() == null ? messages.text("shift.sheet.onTop") : HOUR.format(row.starts()),
                orNothing(row.nss()), orNothing(row.aggregateCode()), row.names().display(), orNothing(row.sex()),
                row.birthDate() == null ? "" : messages.text(Age.at(row.birthDate(), day).words()),
                messages.text("agenda.type." + row.visitType().name()), hour(row.arrivedAt()), outcome(row, messages));
    }

    private static String outcome(DailySheetRow row, Messages messages) {
        return row.outcome() == null
                ? messages.text(row.state().word())
                : messages.text("shift.sheet.outcome." + row.outcome().name());
    }

    private String hour(@Nullable Instant moment) {
        return moment == null ? "" : HOUR.format(LocalDateTime.ofInstant(moment, zone).toLocalTime());
    }

    private static String doctor(DailySheetRow row) {
        return Stream.of(row.doctorTitle(), row.doctorNames(), row.doctorSurname()).map(DailySheet::orNothing)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static long count(List<DailySheetRow> rows, VisitState state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
