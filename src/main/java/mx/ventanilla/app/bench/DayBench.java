package mx.ventanilla.app.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.BookingWish;
import mx.ventanilla.agenda.GridVisit;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.app.StoreFolder;
import mx.ventanilla.app.practice.PracticeAccount;
import mx.ventanilla.app.practice.PracticeClinic;
import mx.ventanilla.app.practice.PracticeScale;
import mx.ventanilla.clinic.UnitSetup;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Progress;
import mx.ventanilla.db.Database;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import mx.ventanilla.security.SignInService;
import mx.ventanilla.visit.VisitOutcome;
import mx.ventanilla.visit.VisitService;
import mx.ventanilla.visit.consulting.ConsultingDay;
import mx.ventanilla.visit.consulting.ConsultingService;
import mx.ventanilla.visit.consulting.ListedVisit;
import mx.ventanilla.visit.unifila.UnifilaPriority;
import mx.ventanilla.visit.unifila.UnifilaService;
import mx.ventanilla.visit.waitingroom.WaitingRoomService;

/** A whole day of thirty rooms through the real services, the forced disk included: each act's time. */
final class DayBench {
    private static final LocalDateTime BEGIN = LocalDate.of(2027, 3, 5).atTime(7, 30);
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Duration TOLERANCE = Duration.ofMinutes(10);
    private static final int STEPS = 50;
    /** Half an hour of the day in which the program warms up: worked through, not counted. */
    private static final int WARM_UP = 2;
    private static final int WALK_INS = 240;
    private static final int NO_SHOW_PERCENT = 8;
    private final SplittableRandom random = new SplittableRandom(7);
    private final Map<String, Samples> samples = new TreeMap<>();
    private final List<UUID> strangers = new ArrayList<>();
    private boolean counts;
    private final BenchTime time = new BenchTime(BEGIN.atZone(UnitSetup.USUAL_ZONE).toInstant(), UnitSetup.USUAL_ZONE);

    /** The services under measure and who uses them. */
    private record Day(VisitService visits, AgendaService agenda, ConsultingService consulting, UnifilaService unifila,
            WaitingRoomService waitingRoom, Session desk, Session doctor) {}

    List<BenchRow> run(Path folder, Progress progress) {
        AppPaths paths = new AppPaths(folder.resolve("day"));
        List<PracticeAccount> accounts;
        try (StoreFolder held = StoreFolder.take(paths)) {
            accounts = new PracticeClinic(PracticeScale.BUSY_DAY, 7, BEGIN).create(held, progress);
        }
        try (StoreFolder held = StoreFolder.take(paths); Database database = held.open(time)) {
            Day day = day(database, accounts);
            strangers.addAll(strangers(database));
            for (int step = 0; step < STEPS; step++) {
                counts = step >= WARM_UP;
                pass(day, BEGIN.plus(STEP.multipliedBy(step)));
            }
        }
        return samples.entrySet().stream().map(entry -> entry.getValue().row("day." + entry.getKey())).toList();
    }

    private Day day(Database database, List<PracticeAccount> accounts) {
        SignInService signIn = new SignInService(database, database.node().deviceId(), time);
        VisitService visits = new VisitService(database, time);
        AgendaService agenda = new AgendaService(database, time);
        return new Day(visits, agenda, new ConsultingService(database, time, agenda),
                new UnifilaService(database, time, visits), new WaitingRoomService(database, time),
                session(signIn, accounts, Permission.EDIT_PATIENT), session(signIn, accounts, Permission.CONSULT));
    }

    private static Session session(SignInService signIn, List<PracticeAccount> accounts, Permission permission) {
        return accounts.stream().filter(account -> account.role().may(permission)).findFirst()
                .map(account -> signIn.signIn(account.userName(), account.password().toCharArray())).orElseThrow();
    }

    /** Covered patients without an appointment that day. */
    private static List<UUID> strangers(Database database) {
        return database.read(handle -> handle.createQuery("""
                select p.id from patient p join coverage c on c.patient_id = p.id
                where c.entitled = true and c.starts_on is null and c.valid_until >= :day
                  and not exists (select 1 from visit v where v.patient_id = p.id and v.visit_day = :day)
                order by p.id fetch first %d rows only""".formatted(WALK_INS)).bind("day", BEGIN.toLocalDate())
                .mapTo(UUID.class).list());
    }

    private void pass(Day day, LocalDateTime now) {
        time.set(now.atZone(UnitSetup.USUAL_ZONE).toInstant());
        arrivals(day, now);
        walkIns(day);
        for (RoomShift room : day.consulting().rooms(day.doctor())) {
            if (!room.from().isAfter(now)) {
                consult(day, room);
            }
        }
        time("waitingRoom.calls", () -> day.waitingRoom().lastCalls(day.desk()));
        time("roomStrip", () -> day.visits().roomStrip(day.desk()));
    }

    /** Who has the appointment in the next quarter of an hour comes; who has not come in time is a no-show. */
    private void arrivals(Day day, LocalDateTime now) {
        for (GridVisit visit : day.agenda().day(day.desk(), BEGIN.toLocalDate()).visits()) {
            if (visit.state() != VisitState.BOOKED || visit.starts() == null) {
                continue;
            }
            LocalDateTime starts = BEGIN.toLocalDate().atTime(visit.starts());
            if (!starts.plus(TOLERANCE).isAfter(now)) {
                act("noShow", () -> day.visits().noShow(day.desk(), visit.id()));
            } else if (!starts.isAfter(now.plus(STEP)) && random.nextInt(100) >= NO_SHOW_PERCENT) {
                act("arrival", () -> day.visits().registerArrival(day.desk(), visit.id()));
            }
        }
    }

    private void walkIns(Day day) {
        for (int i = 0; i < 1 + WALK_INS / STEPS && !strangers.isEmpty(); i++) {
            UUID patient = strangers.removeLast();
            if (!act("walkIn", () -> day.visits().registerWalkIn(day.desk(), patient, null))) {
                act("unifila.join", () -> day.unifila().join(day.desk(), patient, UnifilaPriority.ORDINARY, null));
            }
        }
        boolean given = !day.unifila().board(day.desk()).waiting().isEmpty();
        while (given) {
            given = act("unifila.give", () -> day.unifila().giveNext(day.desk()));
        }
        time("unifila.board", () -> day.unifila().board(day.desk()));
    }

    private void consult(Day day, RoomShift room) {
        List<ConsultingDay> read = new ArrayList<>();
        time("consulting.list", () -> read.add(day.consulting().day(day.doctor(), room)));
        ListedVisit inside = read.getFirst().current().orElse(null);
        ListedVisit next = read.getFirst().waiting().stream().findFirst().orElse(null);
        if (inside != null) {
            plan(day, inside);
            act("consulting.finish", () -> day.consulting().finish(day.doctor(), inside.id(), VisitOutcome.DISCHARGED,
                    null, next == null ? null : next.id()));
        } else if (next != null) {
            act("consulting.call", () -> day.consulting().call(day.doctor(), room, next.id()));
        }
        if (next != null) {
            act("consulting.begin", () -> day.consulting().begin(day.doctor(), next.id()));
        }
    }

    /** A third of those who are seen get a next appointment; some of them change their mind, by telephone or at once. */
    private void plan(Day day, ListedVisit inside) {
        if (random.nextInt(3) > 0) {
            return;
        }
        LocalDateTime from = BEGIN.plusDays(7 + random.nextInt(14)).toLocalDate().atTime(8, 0);
        Optional<Offer> offer = found("agenda.nextSlot",
                () -> day.agenda().nextSlot(day.desk(), inside.patientId(), inside.serviceId(), from));
        Optional<Visit> booked = offer.flatMap(place -> found("agenda.book", () -> Optional.of(day.agenda().book(
                day.desk(), BookingWish.of(inside.patientId(), inside.serviceId(), place.slot())))));
        booked.filter(visit -> random.nextInt(4) == 0).ifPresent(visit -> change(day, visit));
    }

    private void change(Day day, Visit visit) {
        if (random.nextBoolean()) {
            act("agenda.cancel", () -> day.agenda().cancelByPatient(day.desk(), visit.id(), null));
            act("undo", () -> day.visits().undo(day.desk(), visit.id()));
            return;
        }
        day.agenda()
                .nextSlot(day.desk(), visit.patientId(), visit.serviceId(), visit.visitDay().plusDays(1).atTime(9, 0),
                        visit.id())
                .ifPresent(place -> act("agenda.move",
                        () -> day.agenda().move(day.desk(), visit.id(), place.slot(), null, null)));
    }

    private <T> Optional<T> found(String name, Supplier<Optional<T>> work) {
        List<Optional<T>> answer = new ArrayList<>();
        return act(name, () -> answer.add(work.get())) ? answer.getFirst() : Optional.empty();
    }

    /** False when a rule refused. */
    private boolean act(String name, Runnable work) {
        try {
            time(name, work);
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    private void time(String name, Runnable work) {
        if (counts) {
            samples.computeIfAbsent(name, key -> new Samples()).time(work);
        } else {
            work.run();
        }
    }
}
