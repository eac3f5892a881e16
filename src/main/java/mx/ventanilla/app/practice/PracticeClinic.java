package mx.ventanilla.app.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.ventanilla.agenda.DayKind;
import mx.ventanilla.agenda.Presence;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.app.FirstSetup;
import mx.ventanilla.app.StoreFolder;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.ConsultingRoom;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.clinic.Service;
import mx.ventanilla.clinic.Shift;
import mx.ventanilla.clinic.UnitSetup;
import mx.ventanilla.clinic.UnitSnapshot;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Progress;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.DiskRoom;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Purpose;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.StoreLocation;
import mx.ventanilla.db.StoreSecrets;
import mx.ventanilla.patient.duplicate.DuplicateMark;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.Role;

/** Makes an invented clinic in an empty folder: people, staff, a month of agenda, and a day in progress. */
public final class PracticeClinic {
    /** The moment at which a practice day stands unless another is asked for: a Friday morning. */
    public static final LocalDateTime USUAL_MOMENT = LocalDateTime.of(2027, 3, 5, 10, 30);
    private static final int PATIENTS_A_TRANSACTION = 250;
    private static final int DAYS_BACK = 28;
    private static final int DAYS_AHEAD = 21;

    private final PracticeScale scale;
    private final SplittableRandom random;
    private final LocalDateTime at;
    private final PracticeClock clock;
    private final Map<String, List<UUID>> patients = new HashMap<>();

    public PracticeClinic(PracticeScale scale, long seed, LocalDateTime at) {
        this.scale = scale;
        this.random = new SplittableRandom(seed);
        this.at = at;
        this.clock = new PracticeClock(at);
    }

    /** {@link #USUAL_MOMENT} as an instant. */
    public static Instant usualInstant() {
        return USUAL_MOMENT.atZone(UnitSetup.USUAL_ZONE).toInstant();
    }

    /** Writes the clinic and gives who can sign in. */
    public List<PracticeAccount> create(StoreFolder folder, Progress progress) {
        if (folder.hasStore()) {
            throw Problem.of("app.unit.exists");
        }
        DiskRoom.of(StoreLocation.LocalFile.of(folder.paths().store())).require(Purpose.PRACTICE);
        try (Database database = folder.openOrCreate(clock)) {
            new FirstSetup(database).run(new NewUnit("UMF 1 San Miguel", UnitType.UMF, null, scale.rooms(), 20),
                    new NewUser("admin", "Administración", Role.ADMIN, null), PracticeStaff.PASSWORD.toCharArray());
            PracticeMark.write(folder.paths(), at);
            PracticeStaff staff = fill(database, folder.secrets(), progress);
            DuplicateMark.moveToEnd(database);
            return staff.accounts();
        }
    }

    private PracticeStaff fill(Database database, StoreSecrets secrets, Progress progress) {
        try (Clinic clinic = new Clinic(database, clock)) {
            Actor actor = Actor.system(database.node().deviceId());
            PracticeStaff staff = new PracticeStaff(random.split());
            UnitSnapshot unit = clinic.unit();
            UUID desk = database.write(actor,
                    transaction -> staff.write(transaction, unit, at.toLocalDate().minusYears(1)));
            database.write(actor, transaction -> {
                PracticeRouting.write(transaction, unit.unit(), at.toLocalDate());
                return 0;
            });
            writePatients(database, actor, unit, progress);
            writeAgenda(database, actor, unit, staff, desk);
            try (PracticeJourneys journeys = new PracticeJourneys(database, clinic, secrets, clock, at)) {
                journeys.write();
            }
            return staff;
        }
    }

    private void writePatients(Database database, Actor actor, UnitSnapshot unit, Progress progress) {
        Map<Integer, UUID> rooms = unit.roomsOf(Service.FAMILY_MEDICINE).stream()
                .collect(Collectors.toMap(ConsultingRoom::roomNumber, ConsultingRoom::id));
        PracticePopulation population = new PracticePopulation(random.split(), at.toLocalDate(), scale.rooms());
        PracticeRows rows = new PracticeRows(random.split(), clock.instant(), at.toLocalDate(), unit.unit().id(),
                unit.unit().name(), rooms);
        int written = 0;
        while (written < scale.patients()) {
            List<Row> people = new ArrayList<>();
            List<Row> covers = new ArrayList<>();
            while (people.size() < PATIENTS_A_TRANSACTION && written + people.size() < scale.patients()) {
                for (PracticePerson person : population.family()) {
                    people.add(rows.patient(person, written + people.size() + 1));
                    covers.add(rows.coverage(person));
                    patients.computeIfAbsent(person.room() + person.shift(), key -> new ArrayList<>()).add(person.id());
                }
            }
            database.write(actor, transaction -> {
                transaction.insertAll(Entity.PATIENT, people);
                transaction.insertAll(Entity.COVERAGE, covers);
                return people.size();
            });
            written += people.size();
            progress.report(written, scale.patients());
        }
    }

    /** One transaction a day. */
    private void writeAgenda(Database database, Actor actor, UnitSnapshot unit, PracticeStaff staff, UUID desk) {
        Map<String, PracticeDeck> decks = new HashMap<>();
        new TreeMap<>(patients).forEach((key, list) -> {
            Collections.shuffle(list, random);
            decks.put(key, new PracticeDeck(list));
        });
        LocalDate last = at.toLocalDate().plusDays(DAYS_AHEAD);
        for (LocalDate day = at.toLocalDate().minusDays(DAYS_BACK); !day.isAfter(last); day = day.plusDays(1)) {
            List<Row> visits = new ArrayList<>();
            List<Row> events = new ArrayList<>();
            if (unit.closedDay(day).isEmpty()) {
                for (RoomShift place : places(unit, staff, day)) {
                    PracticeVisitRows rows = new PracticeVisitRows(place, unit.unit(), desk, ticketsOf(visits, place));
                    PracticeDeck deck = decks.get(place.roomNumber() + place.shiftCode());
                    if (deck != null) {
                        visits(deck, place).forEach(rows::add);
                        visits.addAll(rows.visits());
                        events.addAll(rows.events());
                    }
                }
            }
            database.write(actor, transaction -> {
                transaction.insertAll(Entity.VISIT, visits);
                transaction.insertAll(Entity.VISIT_EVENT, events);
                return 0;
            });
        }
    }

    private static List<RoomShift> places(UnitSnapshot unit, PracticeStaff staff, LocalDate day) {
        List<RoomShift> places = new ArrayList<>();
        for (Shift shift : unit.shifts()) {
            for (ConsultingRoom room : unit.roomsOf(Service.FAMILY_MEDICINE)) {
                if (shift.isWorkedOn(day)) {
                    Service service = unit.service(room.serviceId()).orElseThrow();
                    places.add(new RoomShift(room.id(), room.roomNumber(), service.id(), shift.id(), shift.code(), day,
                            shift.starts(), shift.ends(), service.slotMinutes(), service.walkInQuota(), DayKind.OPEN,
                            Presence.PRESENT, staff.doctorOf(room.id(), shift.id())));
                }
            }
        }
        return places;
    }

    private static int ticketsOf(List<Row> visits, RoomShift place) {
        return (int) visits.stream().filter(row -> place.roomId().equals(row.values().get("room_id")))
                .filter(row -> row.values().get("ticket") != null).count();
    }

    private List<PracticeVisit> visits(PracticeDeck deck, RoomShift place) {
        LocalDate today = at.toLocalDate();
        long ahead = ChronoUnit.DAYS.between(today, place.day());
        int percent = ahead > 0 ? (int) Math.max(5, 80 - 4 * ahead) : 92;
        PracticeDay day = new PracticeDay(random.split(), place.day(), place.starts(), place.ends());
        return day.book(deck, percent, at).passUntil(deck, at);
    }
}
