package mx.ventanilla.referral;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.MedicalUnit;
import mx.ventanilla.core.Folded;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.AlreadyTaken;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Subscription;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;

/** Hospitals, and the table that says which of them a referral goes to. */
public final class RoutingService {
    private final Database database;
    private final Clinic clinic;

    public RoutingService(Database database, Clinic clinic) {
        this.database = database;
        this.clinic = clinic;
    }

    /** Where a referral of this specialty goes today from this unit. */
    public Suggestion suggest(Session session, String specialty) {
        session.require(Permission.FIND_PATIENT);
        List<Route> routes = database.read(handle -> handle.attach(RoutingDao.class).routesInUse());
        return RoutingRules.suggest(routes, specialty, clinic.unit().unit().name(), clinic.today());
    }

    public List<Hospital> hospitals(Session session) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> handle.attach(RoutingDao.class).hospitals());
    }

    public List<Route> routes(Session session) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> handle.attach(RoutingDao.class).routes());
    }

    /** The program's specialties and those that the table names besides. */
    public List<String> specialties(Session session) {
        TreeSet<String> names = new TreeSet<>(Comparator.comparing(Folded::of));
        names.addAll(Specialties.names());
        routes(session).forEach(route -> names.add(route.specialty()));
        return List.copyOf(names);
    }

    /** Keeps a hospital; the one that has this unit's name is this unit, when it is a hospital itself. */
    public void save(Session session, Hospital hospital) {
        MedicalUnit own = clinic.unit().unit();
        boolean isOwn = own.secondLevel() && Folded.of(own.name()).equals(Folded.of(hospital.name().strip()));
        Row row = Row.of(hospital.id()).with("name", hospital.name().strip()).with("unit_type", hospital.unitType())
                .with("clues", hospital.clues()).with("place", hospital.place())
                .with("unit_id", isOwn ? own.id() : hospital.unitId())
                .with("active", hospital.active());
        write(session, transaction -> keep(transaction, Entity.HOSPITAL, row, hospital.rev()));
    }

    public void save(Session session, Route route) {
        if (route.validTo() != null && route.validTo().isBefore(route.validFrom())) {
            throw Problem.of("referral.routing.reversed");
        }
        Row row = Row.of(route.id()).with("origin_unit", route.originUnit()).with("specialty", route.specialty())
                .with("hospital_id", route.hospitalId()).with("preference", route.preference())
                .with("valid_from", route.validFrom()).with("valid_to", route.validTo()).with("reason", route.reason())
                .with("active", route.active());
        write(session, transaction -> keep(transaction, Entity.ROUTING, row, route.rev()));
    }

    /** Calls this, on the feed's thread, whenever hospitals or the table have changed. */
    public Subscription watch(Session session, Runnable changed) {
        session.require(Permission.FIND_PATIENT);
        return database.changes().subscribe(changes -> {
            if (changes.concern(Entity.HOSPITAL) || changes.concern(Entity.ROUTING)) {
                changed.run();
            }
        });
    }

    private static void keep(Transaction transaction, Entity entity, Row row, String rev) {
        if (rev.isEmpty()) {
            transaction.insert(entity, row);
        } else {
            transaction.update(entity, row, rev);
        }
    }

    private void write(Session session, Consumer<Transaction> work) {
        session.require(Permission.MANAGE_UNIT);
        try {
            database.write(session.actor(), transaction -> {
                work.accept(transaction);
                return 0;
            });
        } catch (AlreadyTaken e) {
            throw Problem.of("clinic.already.exists");
        }
    }
}
