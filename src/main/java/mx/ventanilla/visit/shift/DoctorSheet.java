package mx.ventanilla.visit.shift;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import mx.ventanilla.agenda.AppointmentKind;
import mx.ventanilla.agenda.VisitState;
import org.jspecify.annotations.Nullable;

/** The daily sheet of one doctor: one room in one shift, in the order of the hours. */
public record DoctorSheet(int roomNumber, String shiftName, String doctor, @Nullable String license,
        List<DailySheetRow> rows) {
    public DoctorSheet {
        rows = List.copyOf(rows);
    }

    /** The doctor is who saw the patients; while nobody was seen, who was to see them. */
    static DoctorSheet of(List<DailySheetRow> rows) {
        DailySheetRow told = rows.stream().filter(row -> row.state() == VisitState.ATTENDED)
                .reduce((first, last) -> last).orElse(rows.getFirst());
        return new DoctorSheet(told.roomNumber(), told.shiftName(), told.doctor(), told.license(), rows);
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

    /** In minutes, 0 for none. */
    public static long mean(Stream<Duration> times) {
        OptionalDouble mean = times.mapToLong(Duration::toSeconds).average();
        return mean.isPresent() ? Math.round(mean.getAsDouble() / 60) : 0;
    }

    private static int count(Stream<DailySheetRow> rows) {
        return (int) rows.count();
    }
}
