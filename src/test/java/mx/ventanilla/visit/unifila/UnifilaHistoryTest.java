package mx.ventanilla.visit.unifila;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import mx.ventanilla.agenda.AgendaCheck;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.BookingWish;
import mx.ventanilla.agenda.DayGrid;
import mx.ventanilla.agenda.GridVisit;
import mx.ventanilla.agenda.Slot;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.core.Problem;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.HistoryRunner;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.visit.VisitOutcome;
import mx.ventanilla.visit.VisitService;
import mx.ventanilla.visit.consulting.ConsultingService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random days of a line before rooms that are called, finished and left: nobody in line is ever forgotten. */
@Execution(ExecutionMode.CONCURRENT)
class UnifilaHistoryTest {
    private static final int ROOMS = 2;

    @ParameterizedTest
    @EnumSource
    void forgetsNobodyWhateverTheDayBrings(TestStores stores) {
        play(stores, 2, 25);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void forgetsNobodyOverManyDays(TestStores stores) {
        play(stores, 40, 100);
    }

    private static void play(TestStores stores, int histories, int steps) {
        try (StoredClinic clinic = new StoredClinic(stores, ROOMS, 60, 1)) {
            List<UUID> patients = new ArrayList<>();
            for (int i = 0; i < 14; i++) {
                patients.add(clinic.patient(1 + i % ROOMS, i % 3 == 0 ? "V" : "M"));
            }
            int[] days = {0};
            new HistoryRunner<>(() -> new Day(clinic, patients, StoredClinic.FRIDAY.plusDays(days[0]++)), new Desk())
                    .run(20270306, histories, steps);
        }
    }

    private enum What {
        BOOK, BOOK_AGAIN, ARRIVE, WALK_IN, JOIN, JOIN_AGAIN, GIVE, GIVE_ONE, LEAVE, COME_BACK, PREFER, NO_SHOW, CANCEL,
        CALL, CALL_AGAIN, BEGIN, FINISH_AND_CALL, UNDO, WAIT
    }

    /** Numbers name patients, visits and slots by their order, so that an action means the same when played again. */
    private record Act(What what, int number, int other) {}

    /** One day, and who the model says is in line. */
    private static final class Day {
        private final StoredClinic clinic;
        private final AgendaService agenda;
        private final VisitService visits;
        private final UnifilaService unifila;
        private final ConsultingService consulting;
        private final List<UUID> patients;
        private final LocalDate day;
        private final Session desk;
        private final List<UUID> known = new ArrayList<>();
        private final Map<UUID, UUID> entries = new HashMap<>();
        private final Set<UUID> gone = new HashSet<>();

        Day(StoredClinic clinic, List<UUID> patients, LocalDate day) {
            this.clinic = clinic;
            this.agenda = new AgendaService(clinic.database, clinic.clock);
            this.visits = new VisitService(clinic.database, clinic.clock);
            this.unifila = new UnifilaService(clinic.database, clinic.clock, visits);
            this.consulting = new ConsultingService(clinic.database, clinic.clock, agenda);
            this.patients = patients;
            this.day = day;
            this.desk = clinic.receptionist();
            clinic.clock.set(day.atTime(7, 45));
        }

        private UUID visit(Act act) {
            if (known.isEmpty()) {
                throw Problem.of("agenda.visit.missing");
            }
            return known.get(act.number() % known.size());
        }

        private Slot slot(Act act) {
            List<Slot> slots = agenda.day(desk, day).roomShifts().stream().flatMap(shift -> shift.slots().stream())
                    .toList();
            return slots.get(act.other() % slots.size());
        }
    }

    private static final class Desk implements HistoryRunner.Play<Day, Act> {
        @Override
        public Act invent(RandomGenerator random, Day day) {
            return new Act(What.values()[random.nextInt(What.values().length)], random.nextInt(1000),
                    random.nextInt(1000));
        }

        @Override
        public void perform(Day day, Act act) {
            try {
                perform(day, act, day.patients.get(act.number() % day.patients.size()));
            } catch (Problem refused) {
                assertThat(refused.key()).isNotEqualTo("store.row.changed");
            }
        }

        private static void perform(Day day, Act act, UUID patient) {
            Session doctor = day.clinic.physician(1 + act.number() % ROOMS, "M");
            switch (act.what()) {
                case BOOK, BOOK_AGAIN -> keep(day, day.agenda.book(day.desk,
                        BookingWish.of(patient, day.clinic.serviceId, day.slot(act))));
                case ARRIVE -> day.visits.registerArrival(day.desk, day.visit(act));
                case WALK_IN -> keep(day, day.visits.registerWalkIn(day.desk, patient, null).visit());
                case JOIN, JOIN_AGAIN -> {
                    day.entries.put(patient,
                            day.unifila.join(day.desk, patient, UnifilaPriority.ORDINARY, null).entryId());
                    day.gone.remove(patient);
                }
                case GIVE -> keep(day, day.unifila.giveNext(day.desk).registered().visit());
                case GIVE_ONE -> keep(day, day.unifila.give(day.desk, entry(day, patient)).registered().visit());
                case LEAVE -> {
                    day.unifila.leave(day.desk, entry(day, patient));
                    day.gone.add(patient);
                }
                case COME_BACK -> {
                    day.unifila.comeBack(day.desk, entry(day, patient));
                    day.gone.remove(patient);
                }
                case PREFER -> day.unifila.prefer(day.desk, entry(day, patient), UnifilaPriority.PREFERRED);
                case NO_SHOW -> day.visits.noShow(day.desk, day.visit(act));
                case CANCEL -> day.agenda.cancelByPatient(day.desk, day.visit(act), null);
                case CALL -> day.consulting.call(doctor, day.consulting.ownRoom(doctor).orElseThrow(), day.visit(act));
                case CALL_AGAIN -> day.consulting.callAgain(doctor, day.visit(act));
                case BEGIN -> day.consulting.begin(doctor, day.visit(act));
                case FINISH_AND_CALL -> day.consulting.finish(doctor, day.visit(act), VisitOutcome.DISCHARGED, null,
                        day.known.get(act.other() % day.known.size()));
                case UNDO -> day.visits.undo(act.other() % 2 == 0 ? day.desk : doctor, day.visit(act));
                case WAIT -> day.clinic.clock.advance(Duration.ofMinutes(act.other() % 25));
                default -> throw new IllegalStateException();
            }
        }

        private static UUID entry(Day day, UUID patient) {
            UUID entry = day.entries.get(patient);
            if (entry == null) {
                throw Problem.of("unifila.none.waiting");
            }
            return entry;
        }

        private static void keep(Day day, Visit visit) {
            day.known.add(visit.id());
        }

        @Override
        public void verify(Day day) {
            DayGrid grid = day.agenda.day(day.desk, day.day);
            List<GridVisit> seated = grid.visits().stream().filter(visit -> visit.state().occupiesSlot()).toList();
            assertThat(seated.stream().filter(visit -> visit.starts() != null)
                    .map(visit -> visit.roomId() + " " + visit.starts())).doesNotHaveDuplicates();
            assertThat(seated.stream().map(GridVisit::patientId)).doesNotHaveDuplicates();
            Set<UUID> waiting = new HashSet<>();
            day.unifila.board(day.desk).waiting().forEach(entry -> waiting.add(entry.patientId()));
            assertThat(waiting).isEqualTo(expected(day, grid, seated));
            assertThat(day.clinic.database.read(AgendaCheck::faults)).isEmpty();
        }

        /** Who joined and did not go away, and has no visit that counts or was begun and left. */
        private static Set<UUID> expected(Day day, DayGrid grid, List<GridVisit> seated) {
            Set<UUID> expected = new HashSet<>(day.entries.keySet());
            expected.removeAll(day.gone);
            seated.forEach(visit -> expected.remove(visit.patientId()));
            grid.visits().stream().filter(visit -> visit.state() == VisitState.LEFT)
                    .forEach(visit -> expected.remove(visit.patientId()));
            return expected;
        }
    }
}
