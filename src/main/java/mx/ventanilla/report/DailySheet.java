package mx.ventanilla.report;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import mx.ventanilla.agenda.AppointmentKind;
import mx.ventanilla.agenda.VisitState;

/** The daily sheet of one doctor: one room in one shift, in the order of the hours. */
public record DailySheet(int roomNumber, String shiftName, String doctor, List<SheetRow> rows) {
    public DailySheet {
        rows = List.copyOf(rows);
    }

    public int appointments() {
        return count(rows.stream().filter(row -> row.kind() != AppointmentKind.WALK_IN
                && row.kind() != AppointmentKind.URGENT));
    }

    public int arrivals() {
        return count(rows.stream().filter(row -> row.arrivedAt() != null));
    }

    public int walkIns() {
        return count(rows.stream().filter(row -> row.kind() == AppointmentKind.WALK_IN));
    }

    public int in(VisitState state) {
        return count(rows.stream().filter(row -> row.state() == state));
    }

    /** Minutes from arrival to call, 0 when nobody was called. */
    public long meanWait() {
        return mean(rows.stream().flatMap(row -> row.waited().stream()));
    }

    public long longestWait() {
        return rows.stream().flatMap(row -> row.waited().stream()).mapToLong(Duration::toMinutes).max().orElse(0);
    }

    public long meanConsultation() {
        return mean(rows.stream().flatMap(row -> row.consultation().stream()));
    }

    static long mean(Stream<Duration> times) {
        OptionalDouble mean = times.mapToLong(Duration::toSeconds).average();
        return mean.isPresent() ? Math.round(mean.getAsDouble() / 60) : 0;
    }

    private static int count(Stream<SheetRow> rows) {
        return (int) rows.count();
    }
}
