package mx.ventanilla.clinic;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Subscription;

/** The unit's set-up at hand, renewed from the change feed; and the unit's own day and hour. */
public final class Clinic implements AutoCloseable {
    private static final Set<Entity> CONCERNS = EnumSet.of(Entity.MEDICAL_UNIT, Entity.SHIFT, Entity.SERVICE,
            Entity.CONSULTING_ROOM, Entity.STAFF, Entity.ROOM_DUTY, Entity.CLOSED_DAY);
    private static final int DAYS_BACK = 400;

    private final Database database;
    private final Clock clock;
    private final Subscription subscription;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile UnitSnapshot snapshot;

    public Clinic(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.snapshot = read();
        this.subscription = database.changes().subscribe(changes -> {
            if (CONCERNS.stream().anyMatch(changes::concern)) {
                snapshot = read();
                watchers.forEach(Runnable::run);
            }
        });
    }

    /** Calls this, on the feed's thread, whenever the set-up has changed and is at hand. */
    public Subscription watch(Runnable changed) {
        watchers.add(changed);
        return () -> watchers.remove(changed);
    }

    /** True when the store has been given its unit. */
    public static boolean isSetUp(Database database) {
        return database.read(handle -> handle.attach(ClinicDao.class).localUnit().isPresent());
    }

    public UnitSnapshot unit() {
        return snapshot;
    }

    /** Today in the unit's time zone. */
    public LocalDate today() {
        return now().toLocalDate();
    }

    /** Date and time in the unit's time zone. */
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), snapshot.unit().zone());
    }

    /** The program's clock in the unit's time zone. */
    public Clock unitClock() {
        return clock.withZone(snapshot.unit().zone());
    }

    /** Reads the set-up anew, for who has just changed it. */
    void renew() {
        snapshot = read();
    }

    @Override
    public void close() {
        subscription.close();
    }

    private UnitSnapshot read() {
        return database.read(handle -> {
            ClinicDao dao = handle.attach(ClinicDao.class);
            MedicalUnit unit = dao.localUnit().orElseThrow(() -> Problem.of("clinic.unit.missing"));
            LocalDate from = LocalDate.ofInstant(clock.instant(), unit.zone()).minusDays(DAYS_BACK);
            return new UnitSnapshot(unit, dao.shifts(unit.id()), dao.services(unit.id()), dao.rooms(unit.id()),
                    dao.staff(unit.id()), dao.dutiesFrom(unit.id(), from), dao.closedDaysFrom(unit.id(), from));
        });
    }
}
