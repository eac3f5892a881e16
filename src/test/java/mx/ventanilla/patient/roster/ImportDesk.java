package mx.ventanilla.patient.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.clinic.UnitSetup;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Progress;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.StoreLocation;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.TestStores;

/** A unit with five rooms that imports rosters: UMF 1, on 1 December 2026. */
final class ImportDesk implements AutoCloseable {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T16:00:00Z"), ZoneOffset.UTC);

    final Database database;
    final Clinic clinic;
    private final Path folder;

    ImportDesk(TestStores stores, Path folder) {
        this(stores.create(CLOCK), folder);
    }

    /** In a new store of its own place, such as a disk that can be full. */
    ImportDesk(StoreLocation location, Path folder) {
        this(TestStores.create(location, CLOCK), folder);
    }

    private ImportDesk(Database database, Path folder) {
        this.folder = folder;
        this.database = database;
        database.write(Actor.system(database.node().deviceId()),
                transaction -> UnitSetup.write(transaction, new NewUnit("UMF 1", UnitType.UMF, null, 5, 20)));
        this.clinic = new Clinic(database, CLOCK);
    }

    Session session(Role role) {
        return new Session(UUID.randomUUID(), "ana", "", role, null, database.node().deviceId());
    }

    RosterImport service() {
        return new RosterImport(database, clinic, CLOCK);
    }

    RosterReport load(Path path) {
        return load(path, Progress.none());
    }

    RosterReport load(Path path, Progress progress) {
        return service().run(session(Role.ADMIN), RosterFile.open(path), ReportFiles.rejectedTo(rejectedFile()),
                new Messages(Messages.SPANISH),
                progress);
    }

    @SafeVarargs
    final RosterReport loadRows(Map<RosterField, String>... rows) {
        List<String> lines = new ArrayList<>();
        for (Map<RosterField, String> row : rows) {
            lines.add(Rows.line(row));
        }
        return loadLines(lines);
    }

    RosterReport loadLines(List<String> lines) {
        return load(written(Rows.headings() + "\n" + String.join("\n", lines) + "\n"));
    }

    Path written(String text) {
        try {
            return Files.writeString(folder.resolve("padron.csv"), text, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path rejectedFile() {
        return folder.resolve("padron-rechazados.csv");
    }

    /** Corrects one column of the only patient with this given name. */
    void correct(String givenNames, String column, Object value) {
        database.write(Actor.system(database.node().deviceId()), transaction -> {
            transaction.handle().createQuery("select id, rev from patient where given_names = :name")
                    .bind("name", givenNames)
                    .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                    .forEach(patient -> transaction.update(Entity.PATIENT, Row.of(patient.getKey()).with(column, value),
                            patient.getValue()));
            return 0;
        });
    }

    List<String> patients(String column) {
        return texts("select " + column + " from patient order by given_names, first_surname, birth_date, nss");
    }

    List<String> texts(String query) {
        return database.read(handle -> handle.createQuery(query)
                .map((row, context) -> String.valueOf(row.getObject(1))).list());
    }

    /** All that the roster brought, without the identifiers and revisions of this store. */
    List<String> content() {
        return database.read(handle -> handle.createQuery("""
                select p.nss, p.aggregate_code, p.curp, p.curp_unverified, p.given_names, p.first_surname,
                  p.second_surname, p.birth_date, p.sex, p.room_number, p.shift_code, p.phone, p.roster_key,
                  c.entitled, c.valid_until, c.regime, c.pension_type, c.roster_values
                from patient p left join coverage c on c.patient_id = p.id
                order by p.roster_key""").mapToMap().map(Map::toString).list());
    }

    long changes() {
        return database.read(handle -> handle.createQuery("select count(*) from change_log").mapTo(Long.class).one());
    }

    @Override
    public void close() {
        clinic.close();
        database.close();
    }
}
