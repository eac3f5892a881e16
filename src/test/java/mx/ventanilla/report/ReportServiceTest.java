package mx.ventanilla.report;

import static mx.ventanilla.support.StoredClinic.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.BookingWish;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.core.Messages;
import mx.ventanilla.print.SpreadsheetFile;
import mx.ventanilla.print.TableRows;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.visit.VisitOutcome;
import mx.ventanilla.visit.VisitService;
import mx.ventanilla.visit.shift.DoctorSheet;
import mx.ventanilla.visit.unifila.UnifilaService;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class ReportServiceTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void tellsWhatADayWasByDoctorWithoutNamesOrDiagnoses(TestStores stores) throws IOException {
        try (StoredClinic clinic = new StoredClinic(stores, 2, 15, 2)) {
            ReportService reports = aDay(clinic);
            ReportTables tables = new ReportTables(new Messages(Messages.SPANISH), "UMF 1 San Miguel");

            DayReport report = reports.day(clinic.supervisor(), FRIDAY, null);

            assertThat(report.sheets()).hasSize(1);
            DoctorSheet sheet = report.sheets().getFirst();
            assertThat(sheet.doctor()).isEqualTo("Dra. Ruiz");
            assertThat(sheet.appointments()).isEqualTo(2);
            assertThat(sheet.arrivals()).isEqualTo(2);
            assertThat(sheet.walkIns()).isEqualTo(1);
            assertThat(sheet.in(VisitState.NO_SHOW)).isEqualTo(1);
            assertThat(sheet.meanWait()).isEqualTo(20);
            assertThat(sheet.meanConsultation()).isEqualTo(12);
            assertThat(report.noShowPercent()).isEqualTo(50);
            assertThat(report.unifila().freed()).isEqualTo(1);
            TableRows rows = tables.sheet(report, sheet);
            assertThat(rows.rows().getFirst()).containsExactly("08:00", "", "", "", "46 años", "Primera vez",
                    "Cita concertada", "07:45", "08:05", "08:17", "Próxima cita");
            assertThat(text(tables.pdf(report))).contains("Hoja diaria · Consultorio 2", "Dra. Ruiz", "Próxima cita")
                    .doesNotContain("García");
            Path csv = folder.resolve("hojas.csv");
            SpreadsheetFile.write(tables.sheets(report), csv);
            assertThat(Files.readAllLines(csv)).hasSize(4);
            assertThat(Files.readString(csv)).doesNotContain("García");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDoctorSeesTheOwnSheetsAloneAndEveryExportIsNoted(TestStores stores) {
        try (StoredClinic clinic = new StoredClinic(stores, 2, 15, 2)) {
            ReportService reports = aDay(clinic);

            assertThat(reports.day(clinic.physician(1, "M"), FRIDAY, null).sheets()).isEmpty();
            assertThat(reports.day(clinic.physician(2, "M"), FRIDAY, null).sheets()).hasSize(1);
            assertThat(reports.day(clinic.supervisor(), FRIDAY, clinic.shiftId("V")).sheets()).isEmpty();
            reports.noteExport(clinic.supervisor(), FRIDAY);
            int noted = clinic.database.read(handle -> handle
                    .createQuery("select count(*) from audit_log where action = 'EXPORT'").mapTo(Integer.class).one());
            assertThat(noted).isEqualTo(1);
        }
    }

    /** One attended, one no-show, one walk-in who still waits. */
    private static ReportService aDay(StoredClinic clinic) {
        AgendaService agenda = new AgendaService(clinic.database, clinic.clock);
        VisitService visits = new VisitService(clinic.database, clinic.clock);
        Session desk = clinic.receptionist();
        RoomShift room = agenda.day(desk, FRIDAY).roomShifts().stream()
                .filter(shift -> shift.roomNumber() == 2 && shift.shiftCode().equals("M")).findFirst().orElseThrow();
        UUID seen = book(clinic, agenda, room, 0);
        UUID missing = book(clinic, agenda, room, 1);
        clinic.clock.set(FRIDAY.atTime(7, 45));
        visits.registerArrival(desk, seen);
        visits.registerWalkIn(desk, clinic.patient(2, "M"), null);
        clinic.clock.set(FRIDAY.atTime(8, 5));
        visits.call(clinic.physician(2, "M"), seen);
        visits.begin(clinic.physician(2, "M"), seen);
        clinic.clock.advance(Duration.ofMinutes(12));
        visits.finish(clinic.physician(2, "M"), seen, VisitOutcome.NEXT_APPOINTMENT);
        clinic.clock.set(FRIDAY.atTime(9, 0));
        visits.noShow(desk, missing);
        return new ReportService(clinic.database, clinic.clock,
                new UnifilaService(clinic.database, clinic.clock, visits));
    }

    private static UUID book(StoredClinic clinic, AgendaService agenda, RoomShift room, int slot) {
        Visit visit = agenda.book(clinic.receptionist(),
                BookingWish.of(clinic.patient(2, "M"), clinic.serviceId, room.slots().get(slot)));
        return visit.id();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
