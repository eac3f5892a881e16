package mx.ventanilla.agenda.absence;

import static mx.ventanilla.support.StoredClinic.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import mx.ventanilla.agenda.AbsenceTerms;
import mx.ventanilla.agenda.AgendaCheck;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.BookingWish;
import mx.ventanilla.agenda.SeriesService;
import mx.ventanilla.agenda.Slot;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.core.Problem;
import mx.ventanilla.support.HistoryRunner;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random bookings, moves, cancellations, series, absences and their undoing, against what a model expects. */
@Execution(ExecutionMode.CONCURRENT)
class PlanningHistoryTest {
    private static final int ROOMS = 3;
    private static final int DAYS = 4;

    @ParameterizedTest
    @EnumSource
    void keepsEveryAppointmentWhateverIsPlanned(TestStores stores) {
        play(stores, 2, 30);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void keepsEveryAppointmentThroughLongHistories(TestStores stores) {
        play(stores, 25, 120);
    }

    private static void play(TestStores stores, int histories, int steps) {
        new HistoryRunner<>(() -> new World(stores), new Planner()).run(20270305, histories, steps);
    }

    private enum What {
        BOOK, BOOK_MORE, MOVE, CANCEL, SERIES, ABSENCE, UNDO_ABSENCE, WAIT
    }

    /** Everything is named by numbers, so that an action means the same when it is played again. */
    private record Act(What what, int who, int day, int room, int hour) {}

    /** The agenda, and how many appointments the model says each patient has. */
    private static final class World implements AutoCloseable {
        private final StoredClinic clinic;
        private final AgendaService agenda;
        private final SeriesService series;
        private final AbsenceService absences;
        private final List<UUID> patients = new ArrayList<>();
        private final List<UUID> decided = new ArrayList<>();
        private final Map<UUID, Integer> expected = new HashMap<>();

        World(TestStores stores) {
            clinic = new StoredClinic(stores, ROOMS, 60, 1);
            agenda = new AgendaService(clinic.database, clinic.clock);
            series = new SeriesService(clinic.database);
            absences = new AbsenceService(clinic.database, clinic.clock);
            for (int i = 0; i < 12; i++) {
                patients.add(clinic.patient(1 + i % ROOMS, i % 2 == 0 ? "M" : "V"));
            }
        }

        List<Live> live() {
            return clinic.database.read(handle -> handle.createQuery("""
                    select id, patient_id, slot_key from visit where state = 'BOOKED' order by visit_day, starts, id""")
                    .map((row, context) -> new Live(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                            row.getString(3)))
                    .list());
        }

        Slot slot(Act act) {
            LocalDate day = FRIDAY.plusDays(act.day());
            return agenda.day(clinic.receptionist(), day).roomShifts().stream()
                    .filter(shift -> shift.roomNumber() == act.room()).flatMap(shift -> shift.slots().stream())
                    .toList().get(act.hour());
        }

        void count(UUID patient, int change) {
            expected.merge(patient, change, Integer::sum);
        }

        @Override
        public void close() {
            clinic.close();
        }
    }

    private record Live(UUID id, UUID patient, String slotKey) {}

    private static final class Planner implements HistoryRunner.Play<World, Act> {
        @Override
        public Act invent(RandomGenerator random, World world) {
            return new Act(What.values()[random.nextInt(What.values().length)], random.nextInt(1000),
                    random.nextInt(DAYS), 1 + random.nextInt(ROOMS), random.nextInt(12));
        }

        @Override
        public void perform(World world, Act act) {
            try {
                act(world, act);
            } catch (Problem refused) {
                assertThat(refused.key()).isNotEqualTo("store.row.changed");
            }
        }

        private static void act(World world, Act act) {
            UUID patient = world.patients.get(act.who() % world.patients.size());
            List<Live> live = world.live();
            switch (act.what()) {
                case BOOK, BOOK_MORE -> {
                    world.agenda.book(world.clinic.receptionist(),
                            BookingWish.of(patient, world.clinic.serviceId, world.slot(act)));
                    world.count(patient, 1);
                }
                case ABSENCE -> decide(world, act);
                case UNDO_ABSENCE -> undo(world, act);
                case WAIT -> world.clinic.clock.advance(Duration.ofMinutes(act.hour()));
                default -> {
                    if (!live.isEmpty()) {
                        change(world, act, live.get(act.who() % live.size()));
                    }
                }
            }
        }

        private static void change(World world, Act act, Live visit) {
            switch (act.what()) {
                case MOVE -> world.agenda.move(world.clinic.receptionist(), visit.id(), world.slot(act), null, null);
                case CANCEL -> {
                    world.agenda.cancelByUnit(world.clinic.receptionist(), visit.id(), null);
                    world.count(visit.patient(), -1);
                }
                default -> {
                    List<Visit> made = world.series.repeat(world.clinic.receptionist(), visit.id(), 1 + act.day(),
                            1 + act.room());
                    world.count(visit.patient(), made.size());
                }
            }
        }

        private static void decide(World world, Act act) {
            LocalDate day = FRIDAY.plusDays(act.day());
            AbsenceTerms terms = switch (act.who() % 3) {
                case 0 ->
                    AbsenceTerms.ofDoctor(world.clinic.doctorId(act.room(), "M"), day, day.plusDays(act.hour() % 2));
                case 1 -> AbsenceTerms.ofRoom(world.clinic.room(act.room()), day, day).between(LocalTime.of(9, 0),
                        LocalTime.of(10 + act.hour() % 6, 0));
                default -> AbsenceTerms.ofUnit(day, day).between(LocalTime.of(12, 0), LocalTime.of(15, 0));
            };
            AbsencePlan plan = world.absences.preview(world.clinic.supervisor(), terms, "Curso",
                    act.who() % 2 == 0 ? MoveFirst.SAME_DAY : MoveFirst.SAME_DOCTOR);
            if (!plan.lines().isEmpty() && act.hour() % 4 == 0) {
                plan = plan.with(plan.lines().getFirst().choosing(new LineChoice.Cancel()));
            }
            world.decided.add(world.absences.decide(world.clinic.supervisor(), plan));
            plan.lines().stream().filter(line -> line.choice() instanceof LineChoice.Cancel)
                    .forEach(line -> world.count(line.visit().patientId(), -1));
        }

        private static void undo(World world, Act act) {
            if (world.decided.isEmpty()) {
                return;
            }
            UUID absence = world.decided.get(act.who() % world.decided.size());
            List<CallLine> lines = world.absences.calls(world.clinic.supervisor(), absence);
            world.absences.undo(world.clinic.supervisor(), absence);
            lines.stream().filter(CallLine::isCancelled).forEach(line -> world.count(line.patientId(), 1));
        }

        @Override
        public void verify(World world) {
            Map<UUID, Integer> found = new HashMap<>();
            List<Live> live = world.live();
            live.forEach(visit -> found.merge(visit.patient(), 1, Integer::sum));
            Map<UUID, Integer> expected = new HashMap<>(world.expected);
            expected.values().removeIf(count -> count == 0);
            assertThat(found).isEqualTo(expected);
            assertThat(live).extracting(Live::slotKey).doesNotContainNull().doesNotHaveDuplicates();
            assertThat(world.clinic.database.read(AgendaCheck::faults)).isEmpty();
        }
    }
}
