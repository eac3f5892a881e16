package mx.ventanilla.sync;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.RecordReader;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.StoreSecrets;
import mx.ventanilla.hub.TestHub;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.sync.conflict.ConflictService;
import mx.ventanilla.sync.conflict.PairIntake;
import mx.ventanilla.sync.wire.EnrolmentCode;
import org.jspecify.annotations.Nullable;

/** A unit with a real store that talks to a hub in memory. */
public final class StoredUnit implements AutoCloseable {
    public final Database database;
    public final UUID unitId = Ids.next();
    public final String name;
    public final SyncService sync;
    public final ConflictService conflicts;
    private final TestHub hub;
    private final UUID person = Ids.next();

    /** A unit with its store, let in at the hub. */
    public StoredUnit(TestStores stores, TestHub hub, String name, boolean hospital, Clock clock) {
        this.hub = hub;
        this.name = name;
        this.database = TestStores.create(stores.newLocation(), clock);
        this.conflicts = new ConflictService(database);
        database.write(session(Role.ADMIN).actor(), transaction -> {
            transaction.insert(Entity.MEDICAL_UNIT, Row.of(unitId).with("name", name)
                    .with("unit_type", hospital ? "HGZ" : "UMF").with("family_medicine", !hospital)
                    .with("second_level", hospital).with("time_zone", "America/Mexico_City").with("is_local", true));
            transaction.insert(Entity.USER_ACCOUNT, Row.of(person).with("user_name", "laura")
                    .with("full_name", "Laura de " + name).with("role", Role.SUPERVISOR).with("active", true));
            return 0;
        });
        this.sync = new SyncService(database, UnitKeys.of(StoreSecrets.generate()), database.read(handle -> handle
                .createQuery("select incarnation from node").mapTo(String.class).one()), clock);
        EnrolmentCode code = hub.service().enrol(name);
        sync.enrolment().admit(hub.service().admit(sync.enrolment().request(session(Role.ADMIN), code)), code, "");
    }

    public Session session(Role role) {
        return new Session(person, "laura", "Laura", role, null, StoredUnitPc.ID);
    }

    /** One session with the hub to its end. */
    public Exchange talk() {
        Partner partner = sync.partner().orElseThrow();
        Exchange exchange = sync.session(new StoredLog(database), new FaultyLink(hub.service(), node(),
                FaultyLink.Fault.NONE, 0), partner).run();
        new PairIntake(database).run();
        return exchange;
    }

    public UUID node() {
        return database.node().id();
    }

    public UUID patient(String given, String surname) {
        UUID id = Ids.next();
        insert(Entity.PATIENT, Row.of(id).with("curp_unverified", false).with("given_names", given)
                .with("first_surname", surname).with("unit_id", unitId).with("unit_name", name)
                .with("birth_date", LocalDate.of(1980, 5, 17)).with("needs_interpreter", false).with("identified", true)
                .with("alive", true));
        return id;
    }

    public void insert(Entity entity, Row row) {
        database.write(session(Role.SUPERVISOR).actor(), transaction -> {
            transaction.insert(entity, row);
            return 0;
        });
    }

    public void write(Entity entity, UUID id, String column, @Nullable Object value) {
        database.write(session(Role.SUPERVISOR).actor(), transaction -> {
            RecordReader.Stored now = new RecordReader(transaction.handle()).read(entity, id,
                    java.util.List.of(column));
            transaction.update(entity, Row.of(id).with(column, value), now.rev());
            return 0;
        });
    }

    public String value(Entity entity, UUID id, String column) {
        return database.read(handle -> Objects.toString(new RecordReader(handle)
                .read(entity, id, java.util.List.of(column)).values().get(column)));
    }

    public String rev(UUID patient) {
        return database.read(handle -> handle.createQuery("select rev from patient where id = ?").bind(0, patient)
                .mapTo(String.class).one());
    }

    public long count(String what) {
        return database.read(handle -> handle.createQuery("select count(*) from " + what).mapTo(Long.class).one());
    }

    @Override
    public void close() {
        database.close();
    }

    private static final class StoredUnitPc {
        static final UUID ID = UUID.nameUUIDFromBytes(new byte[]{7});
    }
}
