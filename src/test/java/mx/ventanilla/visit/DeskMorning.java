package mx.ventanilla.visit;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.AppointmentKind;
import mx.ventanilla.agenda.DayBook;
import mx.ventanilla.agenda.Ticket;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.agenda.VisitType;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.Settings;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Messages;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Drafts;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.StoreLocation;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.patient.cover.CoverPapersService;
import mx.ventanilla.patient.duplicate.DuplicateService;
import mx.ventanilla.patient.register.RegistrationDesk;
import mx.ventanilla.patient.register.StoreRegistration;
import mx.ventanilla.patient.search.PatientSearch;
import mx.ventanilla.print.Printer;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.SetClock;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestFolders;
import mx.ventanilla.support.TestNss;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.visit.unifila.UnifilaService;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Ten rooms in the middle of a morning, with invented patients: for tests of the desk and for looking at it. */
public final class DeskMorning implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final String MARIA_NSS = "12987904120";
    private static final List<String> NAMES = List.of("Ana", "Luis", "Rosa", "Jorge", "Elena", "Pedro", "Lucía",
            "Raúl");
    private static final List<String> SURNAMES = List.of("Hernández", "López", "Ramírez", "Torres", "Flores", "Cruz");

    public final StoredClinic clinic;
    private final StoreLocation location;
    public final Clinic unit;
    final PatientSearch search;
    final Printed printed = new Printed();
    ReferralGlance referrals = ReferralGlance.NONE;
    private boolean closed;
    private final SplittableRandom random = new SplittableRandom(7);
    private final List<Row> patients = new ArrayList<>();
    private final List<Row> covers = new ArrayList<>();
    private final List<Row> visits = new ArrayList<>();

    /** A printer that keeps what it was given. */
    static final class Printed implements Printer {
        final List<String> jobs = new CopyOnWriteArrayList<>();
        boolean byItself;
        boolean ready = true;

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void print(byte[] pdf, String jobName) {
            jobs.add(jobName);
        }
    }

    public DeskMorning(TestStores stores) {
        this(stores.newLocation());
    }

    /** Over a server that other PCs use too. */
    public DeskMorning(StoreLocation location) {
        this.location = location;
        clinic = new StoredClinic(location, 10, 15, 4);
        clinic.clock.set(TODAY.atTime(9, 42));
        fillRooms();
        people();
        clinic.database.write(clinic.receptionist().actor(), transaction -> {
            transaction.insertAll(Entity.PATIENT, patients);
            transaction.insertAll(Entity.COVERAGE, covers);
            transaction.insertAll(Entity.VISIT, visits);
            return 0;
        });
        unit = new Clinic(clinic.database, clinic.clock);
        search = new PatientSearch(clinic.database, folder().resolve("index"),
                () -> new SecretKeySpec(new byte[32], "AES"), Runnable::run);
        search.start();
    }

    /** The desk of this person, over this store. */
    public StoreDesk desk(Session session) {
        return deskOver(clinic.database, session);
    }

    /** The same over another connection to the store: a second PC. */
    StoreDesk deskOver(Database database, Session session) {
        return new StoreDesk(session, new StoreDesk.Services(database, unit, new PatientService(database, unit), search,
                new ExpectedToday(database), new VisitService(database, clinic.clock),
                new UnifilaService(database, clinic.clock, new VisitService(database, clinic.clock)),
                new AgendaService(database, clinic.clock), registration(session),
                new CoverPapersService(database, unit, new Settings(database)), referrals,
                new StoreDesk.Slips(new SlipPdf(new Messages(Messages.SPANISH)), printed, () -> printed.byItself)));
    }

    private RegistrationDesk registration(Session session) {
        Database database = clinic.database;
        return new StoreRegistration(session,
                new StoreRegistration.Services(new PatientService(database, unit),
                        new DuplicateService(database, search), new Drafts(database, clinic.clock), unit),
                new Messages(Messages.SPANISH));
    }

    /** State and ticket of the only visit of today that this person has. */
    String visitOf(UUID patient) {
        return clinic.database.read(handle -> new ReceptionDao(handle).visits(List.of(patient), TODAY)).stream()
                .map(visit -> visit.state() + " " + visit.ticket()).reduce("", (left, right) -> left + right);
    }

    /** What the store tells once it was closed and opened again. */
    <T> T reopened(Function<Handle, T> query) {
        close();
        try (Database again = TestStores.open(location, clinic.clock)) {
            return again.read(query);
        }
    }

    public UUID named(String given) {
        return clinic.database.read(handle -> handle.createQuery("select id from patient where given_names = :name")
                .bind("name", given).mapTo(UUID.class).one());
    }

    /** Notes the language of somebody who needs an interpreter. */
    public void speaksOnly(UUID patient, String languageKey) {
        clinic.database.write(clinic.receptionist().actor(), transaction -> {
            String rev = transaction.handle().createQuery("select rev from patient where id = :id").bind("id", patient)
                    .mapTo(String.class).one();
            transaction.update(Entity.PATIENT,
                    Row.of(patient).with("language_key", languageKey).with("needs_interpreter", true), rev);
            return 0;
        });
    }

    /** The appointment of today that this person has. */
    public UUID bookedBy(UUID patient) {
        return clinic.database.read(handle -> new ReceptionDao(handle).visits(List.of(patient), TODAY)).getFirst().id();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        search.close();
        unit.close();
        clinic.close();
    }

    private void people() {
        UUID maria = person("María Elena", "García", "Martínez", LocalDate.of(1979, 3, 14), "M", MARIA_NSS, "1M1979SF",
                4);
        cover(maria, true, LocalDate.of(2026, 12, 12), "SF");
        booked(maria, 4, LocalTime.of(10, 0));
        UUID jose = person("José Luis", "García", "Marín", LocalDate.of(1964, 5, 2), "H", nss(), "1H1964OR", 2);
        cover(jose, true, LocalDate.of(2027, 9, 30), "OR");
        booked(jose, 2, LocalTime.of(10, 30));
        UUID tomas = person("Tomás", "García", "Martínez", LocalDate.of(2014, 6, 1), "H", MARIA_NSS, "3H2014SF", 4);
        cover(tomas, true, LocalDate.of(2026, 12, 12), "SF");
        booked(tomas, 4, LocalTime.of(10, 30));
        UUID mariana = person("Mariana", "Martínez", "García", LocalDate.of(1993, 2, 8), "M", nss(), "1M1993OR", 7);
        cover(mariana, true, LocalDate.of(2027, 3, 31), "OR");
        arrived(mariana, 7, LocalTime.of(9, 45), LocalTime.of(9, 31), 9);
        UUID marisol = person("Marisol", "García", "Rojas", LocalDate.of(1999, 8, 19), "M", nss(), "1M1999OR", 9);
        booked(marisol, 9, LocalTime.of(12, 15));
        UUID martha = person("Martha Alicia", "García", "Solís", LocalDate.of(1988, 1, 30), "M", nss(), "2M1988OR", 1);
        cover(martha, true, LocalDate.of(2027, 5, 15), "OR");
        UUID marco = person("Marco Antonio", "García", "Nieto", LocalDate.of(1981, 7, 7), "H", nss(), "1H1981OR", 5);
        cover(marco, true, LocalDate.of(2026, 9, 1), "OR");
        booked(marco, 5, LocalTime.of(11, 30));
        UUID ofelia = person("Ofelia", "García", "Márquez", LocalDate.of(1951, 4, 22), "M", nss(), "5M1951PE", 3);
        cover(ofelia, true, LocalDate.of(2029, 1, 31), "PE");
        UUID alone = person("Guadalupe Monserrat", "Hernández de la Cruz", "Santillán", LocalDate.of(1990, 10, 2), "M",
                nss(), "1M1990OR", 6);
        cover(alone, true, LocalDate.of(2027, 2, 28), "OR");
    }

    private void fillRooms() {
        int[] pace = {13, 15, 24, 14, 14, 17, 12, 15, 13, 14};
        int[] waiting = {3, 4, 6, 2, 3, 5, 1, 3, 0, 3};
        for (int room = 1; room <= pace.length; room++) {
            int seen = Math.min(5, (102 - pace[room - 1] / 2) / pace[room - 1]);
            for (int n = 0; n < seen + 1 + waiting[room - 1]; n++) {
                LocalTime starts = LocalTime.of(8, 0).plusMinutes(15L * n);
                VisitState state = n < seen
                        ? VisitState.ATTENDED
                        : n == seen ? VisitState.IN_CONSULTATION : VisitState.ARRIVED;
                UUID somebody = person(NAMES.get(random.nextInt(NAMES.size())),
                        SURNAMES.get(random.nextInt(SURNAMES.size())), null,
                        LocalDate.of(1950 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28)), "M",
                        nss(),
                        null, room);
                LocalTime came = starts.minusMinutes(12 + random.nextInt(8));
                visit(somebody, room, starts, state, n + 1).with("arrived_at", at(came.isAfter(LocalTime.of(9, 40))
                        ? LocalTime.of(9, 28 + random.nextInt(12))
                        : came))
                        .with("started_at",
                                n <= seen ? at(LocalTime.of(8, 0).plusMinutes((long) pace[room - 1] * n)) : null)
                        .with("ended_at",
                                n < seen ? at(LocalTime.of(8, 0).plusMinutes((long) pace[room - 1] * (n + 1))) : null);
            }
        }
    }

    private UUID person(String given, String first, @Nullable String second, LocalDate birth, String sex, String nss,
            @Nullable String aggregate, int room) {
        UUID id = Ids.next();
        patients.add(Row.of(id).with("curp_unverified", false).with("given_names", given).with("first_surname", first)
                .with("second_surname", second).with("birth_date", birth).with("sex", sex).with("nss", nss)
                .with("curp", null).with("phone", "4151234567").with("aggregate_code", aggregate)
                .with("unit_id", clinic.unitId).with("unit_name", "UMF 1 San Miguel").with("room_number", room)
                .with("room_id", clinic.room(room)).with("shift_code", "M").with("needs_interpreter", false)
                .with("identified", true).with("alive", true));
        return id;
    }

    private void cover(UUID patient, boolean entitled, LocalDate until, String regime) {
        covers.add(Row.of(Ids.next()).with("patient_id", patient).with("entitled", entitled).with("valid_until", until)
                .with("regime", regime).with("checked_at", at(TODAY.minusDays(3).atTime(9, 0)))
                .with("checked_from", "padrón"));
    }

    private void booked(UUID patient, int room, LocalTime starts) {
        visit(patient, room, starts, VisitState.BOOKED, 0).with("arrived_at", null).with("started_at", null)
                .with("ended_at", null);
    }

    private void arrived(UUID patient, int room, LocalTime starts, LocalTime at, int ticket) {
        visit(patient, room, starts, VisitState.ARRIVED, ticket).with("arrived_at", at(at)).with("started_at", null)
                .with("ended_at", null);
    }

    private Row visit(UUID patient, int room, LocalTime starts, VisitState state, int ticket) {
        Row row = Row.of(Ids.next()).with("patient_id", patient).with("unit_id", clinic.unitId)
                .with("room_id", clinic.room(room)).with("service_id", clinic.serviceId)
                .with("shift_id", clinic.shiftId("M")).with("staff_id", clinic.doctorId(room, "M"))
                .with("visit_day", TODAY)
                .with("starts", starts).with("slot_minutes", 15).with("kind", AppointmentKind.BOOKED_AHEAD)
                .with("visit_type", VisitType.SUBSEQUENT).with("state", state)
                .with("slot_key", clinic.room(room) + "|" + TODAY + "|" + starts).with("extra_key", null)
                .with("patient_day_key", DayBook.patientDayKey(patient, clinic.serviceId, TODAY))
                .with("ticket", ticket == 0 ? null : new Ticket("C" + room, ticket).text()).with("priority", 0)
                .with("requested_at", at(TODAY.minusDays(7).atTime(12, 0))).with("foreign_unit", false);
        visits.add(row);
        return row;
    }

    private String nss() {
        return TestNss.next(random);
    }

    private static Instant at(LocalTime time) {
        return at(TODAY.atTime(time));
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(SetClock.ZONE).toInstant();
    }

    private static Path folder() {
        return TestFolders.create("desk");
    }
}
