package mx.ventanilla.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.core.Messages;
import mx.ventanilla.patient.Age;
import mx.ventanilla.patient.Nss;
import mx.ventanilla.print.PaperSize;
import mx.ventanilla.print.Sheet;
import mx.ventanilla.print.TableRows;
import org.jspecify.annotations.Nullable;

/**
 * The reports of a day as tables and as paper.
 *
 * @param unitName foot of every page
 */
public record ReportTables(Messages messages, ZoneId zone, String unitName) {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final List<String> SHEET = List.of("hour", "nss", "aggregate", "sex", "age", "type", "kind",
            "arrived", "called", "ended", "outcome");

    /** One doctor's sheet: hour, identifiers, sex, age, first or subsequent, and how it ended; no diagnosis. */
    public TableRows sheet(DailySheet sheet, LocalDate day) {
        return new TableRows(headings(SHEET), sheet.rows().stream().map(row -> cells(row, day)).toList());
    }

    /** All sheets in one table, each row with its room, shift and doctor. */
    public TableRows sheets(DayReport report) {
        List<String> headings = new ArrayList<>(headings(List.of("day", "room", "shift", "doctor")));
        headings.addAll(headings(SHEET));
        List<List<String>> rows = report.sheets().stream().flatMap(sheet -> sheet.rows().stream()
                .map(row -> Stream.concat(
                        Stream.of(report.day().toString(), String.valueOf(sheet.roomNumber()), sheet.shiftName(),
                                sheet.doctor()),
                        cells(row, report.day()).stream()).toList()))
                .toList();
        return new TableRows(headings, rows);
    }

    /** The unit's day, a line for each room and shift. */
    public TableRows rooms(DayReport report) {
        return new TableRows(
                headings(
                        List.of("room", "shift", "doctor", "appointments", "arrivals", "walkIns", "attended", "noShows",
                                "left", "meanWait", "longestWait", "meanConsultation")),
                report.sheets().stream().map(ReportTables::room).toList());
    }

    /** A page for the unit and one for each doctor. */
    public byte[] pdf(DayReport report) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(messages.locale())
                .format(report.day());
        Sheet paper = new Sheet(PaperSize.LETTER_LANDSCAPE, messages.locale(), text("reports.paper.title", day),
                unitName);
        paper.fields(figures(report)).table(rooms(report));
        for (DailySheet sheet : report.sheets()) {
            paper.page(text("reports.paper.sheet", sheet.roomNumber(), sheet.shiftName(), sheet.doctor()));
            paper.note(day).table(sheet(sheet, report.day()));
        }
        return paper.pdf();
    }

    /** The figures of the day with their words, in the order in which they are read. */
    public Map<String, String> figures(DayReport report) {
        Map<String, String> figures = new LinkedHashMap<>();
        put(figures, "arrivals", report.arrivals());
        put(figures, "attended", report.in(VisitState.ATTENDED));
        put(figures, "meanWait", report.meanWait());
        put(figures, "noShows", report.in(VisitState.NO_SHOW));
        put(figures, "noShowPercent", report.noShowPercent());
        put(figures, "walkIns", report.walkIns());
        put(figures, "freed", report.unifila().freed());
        put(figures, "rescued", report.unifila().rescued());
        put(figures, "lost", report.unifila().lost());
        put(figures, "urgent", report.urgent());
        return figures;
    }

    private void put(Map<String, String> figures, String name, long value) {
        figures.put(text("reports.figure." + name), String.valueOf(value));
    }

    private static List<String> room(DailySheet sheet) {
        return List.of(String.valueOf(sheet.roomNumber()), sheet.shiftName(), sheet.doctor(),
                String.valueOf(sheet.appointments()), String.valueOf(sheet.arrivals()),
                String.valueOf(sheet.walkIns()), String.valueOf(sheet.in(VisitState.ATTENDED)),
                String.valueOf(sheet.in(VisitState.NO_SHOW)), String.valueOf(sheet.in(VisitState.LEFT)),
                String.valueOf(sheet.meanWait()), String.valueOf(sheet.longestWait()),
                String.valueOf(sheet.meanConsultation()));
    }

    private List<String> cells(SheetRow row, LocalDate day) {
        return List.of(row.starts() == null ? "" : HOUR.format(row.starts()),
                Nss.parse(row.nss()).map(Nss::display).orElse(row.nss() == null ? "" : row.nss()),
                row.aggregateCode() == null ? "" : row.aggregateCode(), row.sex() == null ? "" : row.sex().name(),
                row.birthDate() == null ? "" : messages.text(Age.at(row.birthDate(), day).words()),
                text("agenda.type." + row.visitType().name()), text("agenda.kind." + row.kind().name()),
                hour(row.arrivedAt()), hour(row.calledAt()),
                row.state() == VisitState.ATTENDED ? hour(row.endedAt()) : "", outcome(row));
    }

    private String outcome(SheetRow row) {
        return row.state() == VisitState.ATTENDED && row.outcome() != null
                ? text("visit.outcome." + row.outcome().name())
                : messages.text(row.state().word());
    }

    private String hour(@Nullable Instant moment) {
        return moment == null ? "" : HOUR.format(LocalTime.ofInstant(moment, zone));
    }

    private List<String> headings(List<String> names) {
        return names.stream().map(name -> text("reports.column." + name)).toList();
    }

    private String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
