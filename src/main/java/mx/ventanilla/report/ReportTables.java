package mx.ventanilla.report;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.core.Messages;
import mx.ventanilla.print.PaperSize;
import mx.ventanilla.print.Sheet;
import mx.ventanilla.print.TableRows;
import mx.ventanilla.visit.shift.DoctorSheet;

/**
 * The reports of a day as tables and as paper.
 *
 * @param unitName foot of every page
 */
public record ReportTables(Messages messages, String unitName) {
    /** One doctor's sheet; no diagnosis. */
    public TableRows sheet(DayReport report, DoctorSheet sheet) {
        return report.daily().table(sheet, messages);
    }

    /** All sheets in one table, each row with its room, shift and doctor. */
    public TableRows sheets(DayReport report) {
        return report.daily().table(messages);
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
        report.daily().addTo(paper, messages);
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

    private static List<String> room(DoctorSheet sheet) {
        return List.of(String.valueOf(sheet.roomNumber()), sheet.shiftName(), sheet.doctor(),
                String.valueOf(sheet.appointments()), String.valueOf(sheet.arrivals()),
                String.valueOf(sheet.walkIns()), String.valueOf(sheet.in(VisitState.ATTENDED)),
                String.valueOf(sheet.in(VisitState.NO_SHOW)), String.valueOf(sheet.in(VisitState.LEFT)),
                String.valueOf(sheet.meanWait()), String.valueOf(sheet.longestWait()),
                String.valueOf(sheet.meanConsultation()));
    }

    private List<String> headings(List<String> names) {
        return names.stream().map(name -> text("reports.column." + name)).toList();
    }

    private String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
