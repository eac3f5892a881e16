package mx.ventanilla.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.app.FirstSetup;
import mx.ventanilla.app.StoreFolder;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.sync.Exchange;
import mx.ventanilla.sync.SyncService;
import mx.ventanilla.sync.UnitKeys;

/** A unit with a real, encrypted store in a folder, let in at a hub. */
final class RegionUnit implements AutoCloseable {
    private static final String PASSWORD = "contraseña de prueba";
    private static final LocalDate DAY = LocalDate.of(2027, 3, 5);
    private static final int ROWS_A_VISIT = 3;
    private final StoreFolder held;
    private final Database database;
    private final SyncService sync;
    private final Clock clock;
    private final UUID unit;

    RegionUnit(Path folder, Clock clock) {
        this.clock = clock;
        this.held = StoreFolder.take(new AppPaths(folder));
        this.database = held.openOrCreate(clock);
        new FirstSetup(database).run(new NewUnit("UMF 1", UnitType.UMF, null, 10, 20),
                new NewUser("admin", "Administración", Role.ADMIN, null), PASSWORD.toCharArray());
        this.unit = id("select id from medical_unit where is_local = true");
        this.sync = new SyncService(database, UnitKeys.of(held.secrets()), incarnation(), clock);
    }

    private String incarnation() {
        try {
            return Files.readString(held.paths().incarnation());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    UUID unit() {
        return unit;
    }

    void enrol(BenchHub hub, String url) {
        Session admin = new Session(id("select id from user_account"), "admin", "Administración", Role.ADMIN, null,
                database.node().deviceId());
        sync.enrolment().enrol(admin, url, hub.service().enrol("UMF 1").text());
    }

    Exchange talk() {
        return sync.run();
    }

    long count(String what) {
        return database.read(handle -> handle.createQuery("select count(*) from " + what).mapTo(Long.class).one());
    }

    /** Writes visits with two events each, so many in a transaction. */
    void work(int changes, int visitsATransaction) {
        UUID service = id("select id from service order by code fetch first 1 rows only");
        UUID patient = database.write(Actor.system(database.node().deviceId()), transaction -> {
            Row row = Row.of(Ids.next()).with("curp_unverified", false).with("given_names", "Esther")
                    .with("first_surname", "Quintana").with("unit_id", unit).with("birth_date", DAY.minusYears(40))
                    .with("needs_interpreter", false).with("identified", true).with("alive", true);
            transaction.insert(Entity.PATIENT, row);
            return row.id();
        });
        int left = changes / ROWS_A_VISIT;
        while (left > 0) {
            int visits = Math.min(left, visitsATransaction);
            write(patient, service, visits);
            left -= visits;
        }
    }

    private void write(UUID patient, UUID service, int visits) {
        List<Row> rows = new ArrayList<>();
        List<Row> events = new ArrayList<>();
        for (int n = 0; n < visits; n++) {
            Row visit = Row.of(Ids.next()).with("patient_id", patient).with("unit_id", unit)
                    .with("service_id", service).with("visit_day", DAY).with("slot_minutes", 15).with("kind", "URGENT")
                    .with("visit_type", "FIRST").with("state", VisitState.ATTENDED).with("priority", 1)
                    .with("requested_at", clock.instant()).with("foreign_unit", false);
            rows.add(visit);
            events.add(event(visit.id(), "ARRIVE", VisitState.ARRIVED));
            events.add(event(visit.id(), "FINISH", VisitState.ATTENDED));
        }
        database.write(Actor.system(database.node().deviceId()), transaction -> {
            transaction.insertAll(Entity.VISIT, rows);
            transaction.insertAll(Entity.VISIT_EVENT, events);
            return 0;
        });
    }

    private Row event(UUID visit, String step, VisitState state) {
        return Row.of(Ids.next()).with("visit_id", visit).with("step", step).with("from_state", VisitState.BOOKED)
                .with("to_state", state).with("happened_at", clock.instant()).with("user_id", Actor.SYSTEM_USER);
    }

    private UUID id(String query) {
        return database.read(handle -> handle.createQuery(query).mapTo(UUID.class).first());
    }

    @Override
    public void close() {
        database.close();
        held.close();
    }
}
