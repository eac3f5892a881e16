package mx.ventanilla.app.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import mx.ventanilla.app.AppContext;
import mx.ventanilla.app.FirstSetup;
import mx.ventanilla.app.SearchFiles;
import mx.ventanilla.app.StoreFolder;
import mx.ventanilla.app.practice.PracticeRoster;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Progress;
import mx.ventanilla.db.Database;
import mx.ventanilla.patient.roster.RosterFile;
import mx.ventanilla.patient.roster.ReportFiles;
import mx.ventanilla.patient.roster.RosterImport;
import mx.ventanilla.patient.roster.RosterReport;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;

/** A roster into an empty unit, and the same roster again. */
final class RosterBench {
    private static final char[] PASSWORD = "para medir solamente".toCharArray();
    private static final int ROOMS = 10;
    private final int rows;
    private final Clock clock;

    RosterBench(int rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    List<BenchRow> run(Path folder) {
        Path roster = folder.resolve("roster.csv");
        write(roster);
        try (StoreFolder held = StoreFolder.take(new AppPaths(folder.resolve("roster-store")))) {
            Database database = held.openOrCreate(clock);
            new FirstSetup(database).run(new NewUnit("UMF 1", UnitType.UMF, null, ROOMS, 20),
                    new NewUser("admin", "", Role.ADMIN, null), PASSWORD);
            try (AppContext context = new AppContext(database, clock, SearchFiles.of(held))) {
                Session session = context.signIn().signIn("admin", PASSWORD);
                return List.of(timed("roster.import", context, session, roster),
                        timed("roster.import.again", context, session, roster));
            }
        }
    }

    private BenchRow timed(String name, AppContext context, Session session, Path roster) {
        RosterImport rosters = new RosterImport(context.database(), context.clinic(), clock);
        long from = System.nanoTime();
        RosterReport report = rosters.run(session, RosterFile.open(roster), ReportFiles.besideOf(roster),
                new Messages(Messages.SPANISH), Progress.none());
        Samples speed = new Samples();
        speed.add(report.rows() / ((System.nanoTime() - from) / 1e9));
        return speed.row(name, "rows/s");
    }

    private void write(Path file) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("dd/MM/uuuu");
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("Nss", "AgregadoMedico", "Paterno", "Materno", "Nombre", "Curp", "FechaNacimiento", "Sexo",
                    "EntidadNacimiento", "DhUMF", "Consultorio", "Turno", "Direccion", "Colonia", "CodigoPostal",
                    "Telefono", "TipoPension", "ConDerechoSm", "VigenteHasta");
            Consumer<String[]> writer = csv::writeRecord;
            PracticeRoster.rows(rows, clock, ROOMS, day, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
