package mx.ventanilla.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.Shift;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.print.Printer;
import mx.ventanilla.print.SpreadsheetFile;
import mx.ventanilla.security.Session;
import mx.ventanilla.visit.shift.DoctorSheet;
import org.jspecify.annotations.Nullable;

/** The report of one day: of all shifts or of one, with what can be done with it. */
public final class ReportsViewModel implements AutoCloseable {
    static final String DAY = "reports.task.day";
    static final String EXPORT = "reports.task.export";

    private final ReportService service;
    private final Session session;
    private final Clinic clinic;
    private final Outside outside;
    private final ReportTables tables;
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Shift> shift = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable DayReport> report = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable DoctorSheet> sheet = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private int asked;

    /** What the screen needs from outside. */
    public record Outside(TaskRunner tasks, Notifier notifier, Printer printer) {}

    ReportsViewModel(ReportService service, Session session, Clinic clinic, Outside outside, ReportTables tables) {
        this.service = service;
        this.session = session;
        this.clinic = clinic;
        this.outside = outside;
        this.tables = tables;
        day.set(clinic.today());
        day.subscribe((old, chosen) -> renew());
        shift.subscribe((old, chosen) -> renew());
    }

    public ReportTables tables() {
        return tables;
    }

    public ObjectProperty<@Nullable LocalDate> dayProperty() {
        return day;
    }

    /** Null for all shifts. */
    public ObjectProperty<@Nullable Shift> shiftProperty() {
        return shift;
    }

    public ObjectProperty<@Nullable DayReport> reportProperty() {
        return report;
    }

    /** The sheet that is shown whole. */
    public ObjectProperty<@Nullable DoctorSheet> sheetProperty() {
        return sheet;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    /** All shifts, then each of them, then all again. */
    public void nextShift() {
        List<@Nullable Shift> choices = new ArrayList<>();
        choices.add(null);
        choices.addAll(clinic.unit().shifts());
        int at = 0;
        for (int i = 0; i < choices.size(); i++) {
            if (Objects.equals(choices.get(i), shift.get())) {
                at = i;
            }
        }
        shift.set(choices.get((at + 1) % choices.size()));
    }

    public void step(int days) {
        LocalDate shown = day.get();
        day.set((shown == null ? clinic.today() : shown).plusDays(days));
    }

    /** Reads the day anew: each time somebody comes to the screen. */
    public void renew() {
        LocalDate wanted = day.get();
        if (wanted == null) {
            return;
        }
        int number = ++asked;
        UUID ofShift = Optional.ofNullable(shift.get()).map(Shift::id).orElse(null);
        busy.set(true);
        outside.tasks().run(DAY, progress -> service.day(session, wanted, ofShift)).onDone(read -> show(number, read))
                .onEnd(() -> busy.set(false));
    }

    /** Writes all sheets, a page each, to a file that the person chose. */
    public void savePdf(Path file) {
        export(shown -> write(file, tables.pdf(shown)), file);
    }

    public void saveCsv(Path file) {
        export(shown -> SpreadsheetFile.write(tables.sheets(shown), file), file);
    }

    public void print() {
        DayReport shown = report.get();
        if (shown != null) {
            outside.tasks().run(EXPORT, progress -> {
                outside.printer().print(tables.pdf(shown), shown.day().toString());
                service.noteExport(session, shown.day());
                return shown;
            }).onDone(done -> outside.notifier().info("reports.done.printed"));
        }
    }

    private void export(Export work, Path file) {
        DayReport shown = report.get();
        if (shown != null) {
            outside.tasks().run(EXPORT, progress -> {
                work.write(shown);
                service.noteExport(session, shown.day());
                return shown;
            }).onDone(done -> outside.notifier().info("reports.done.saved", String.valueOf(file.getFileName())));
        }
    }

    private void show(int number, DayReport read) {
        if (number == asked) {
            DoctorSheet before = sheet.get();
            report.set(read);
            sheet.set(read.sheets().stream().filter(each -> before != null && each.roomNumber() == before.roomNumber()
                    && each.shiftName().equals(before.shiftName())).findFirst()
                    .or(() -> read.sheets().stream().findFirst()).orElse(null));
        }
    }

    private static void write(Path file, byte[] pdf) {
        try {
            Files.write(file, pdf);
        } catch (IOException unwritable) {
            throw Problem.of("print.notWritten", String.valueOf(file.getFileName()));
        }
    }

    @Override
    public void close() {
        asked++;
    }

    @FunctionalInterface
    private interface Export {
        void write(DayReport report);
    }
}
