package mx.ventanilla.report;

import java.time.LocalDate;
import java.util.List;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.visit.shift.DailySheet;
import mx.ventanilla.visit.shift.DoctorSheet;
import mx.ventanilla.visit.unifila.UnifilaReport;

/**
 * What a day was.
 *
 * @param daily its sheets
 * @param urgent urgencies registered that day
 */
public record DayReport(LocalDate day, DailySheet daily, UnifilaReport unifila, int urgent) {
    /** One a room and shift. */
    public List<DoctorSheet> sheets() {
        return daily.sheets();
    }

    public int arrivals() {
        return sheets().stream().mapToInt(DoctorSheet::arrivals).sum();
    }

    public int in(VisitState state) {
        return sheets().stream().mapToInt(sheet -> sheet.in(state)).sum();
    }

    public int walkIns() {
        return sheets().stream().mapToInt(DoctorSheet::walkIns).sum();
    }

    public long meanWait() {
        return DoctorSheet.mean(
                sheets().stream().flatMap(sheet -> sheet.rows().stream()).flatMap(row -> row.waited().stream()));
    }

    /** Of a hundred appointments whose patient came or was given up, those that nobody came to. */
    public long noShowPercent() {
        int due = in(VisitState.NO_SHOW) + arrivals() - walkIns();
        return due == 0 ? 0 : Math.round(100.0 * in(VisitState.NO_SHOW) / due);
    }
}
