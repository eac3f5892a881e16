package mx.ventanilla.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import mx.ventanilla.agenda.AbsenceTerms;
import mx.ventanilla.agenda.AgendaCheck;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.BookingWish;
import mx.ventanilla.agenda.DayGrid;
import mx.ventanilla.agenda.GridVisit;
import mx.ventanilla.agenda.Slot;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitDao;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.agenda.VisitStates;
import mx.ventanilla.agenda.VisitStep;
import mx.ventanilla.agenda.absence.AbsencePlan;
import mx.ventanilla.agenda.absence.AbsenceService;
import mx.ventanilla.agenda.absence.CallLine;
import mx.ventanilla.agenda.absence.LineChoice;
import mx.ventanilla.agenda.absence.MoveFirst;
import mx.ventanilla.agenda.absence.PlanLine;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.support.HistoryRunner;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random days at the desk through the real services and stores. */
@Execution(ExecutionMode.CONCURRENT)
class DayHistoryTest {
    private static final int ROOMS = 2;
    private static final int QUOTA = 1;

    @ParameterizedTest
    @EnumSource
    void keepsTheAgendaRightWhateverTheDeskDoes(TestStores stores) {
        play(stores, 5, 40);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void keepsTheAgendaRightOverManyDays(TestStores stores) {
        play(stores, 60, 100);
    }

    private static void play(TestStores stores, int histories, int steps) {
        try (StoredClinic clinic = new StoredClinic(stores, ROOMS, 60, QUOTA)) {
            List<UUID> patients = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                patients.add(clinic.patient(1 + i % ROOMS, i % 3 == 0 ? "V" : "M"));
            }
            int[] days = {0};
            new HistoryRunner<>(() -> new Day(clinic, patients, StoredClinic.FRIDAY.plusDays(days[0]++)), new Desk())
                    .run(20270305, histories, steps);
        }
    }

    private static List<Sentence> faults(StoredClinic clinic) {
        return clinic.database.read(AgendaCheck::faults);
    }

    private enum What {
        BOOK, BOOK_AGAIN, ARRIVE, ARRIVE_AGAIN, WALK_IN, URGENT, CALL, PUT_BACK, BEGIN, FINISH, CANCEL, NO_SHOW, LEAVE,
        MOVE, UNDO, UNDO_AGAIN, WAIT, ABSENCE, UNDO_ABSENCE
    }

    /** Visits are named by the order in which they came, so that an action means the same when played again. */
    private record Act(What what, int visit, int patient, int room, int slot) {}

    /** One day of the clinic, and what the model expects of every visit. */
    private static final class Day {
        private final StoredClinic clinic;
        private final AgendaService agenda;
        private final VisitService visits;
        private final List<UUID> patients;
        private final LocalDate day;
        private final List<Sentence> faultsBefore;
        private final List<UUID> known = new ArrayList<>();
        private final Map<UUID, VisitState> expected = new HashMap<>();
        private final AbsenceService absences;
        private final List<UUID> decided = new ArrayList<>();
        private final Map<UUID, Map<UUID, VisitState>> beforeAbsence = new HashMap<>();

        Day(StoredClinic clinic, List<UUID> patients, LocalDate day) {
            this.clinic = clinic;
            this.agenda = new AgendaService(clinic.database, clinic.clock);
            this.visits = new VisitService(clinic.database, clinic.clock);
            this.absences = new AbsenceService(clinic.database, clinic.clock);
            this.patients = patients;
            this.day = day;
            this.faultsBefore = faults(clinic);
            clinic.clock.set(day.atTime(7, 45));
        }

        private @Nullable UUID visit(int index) {
            return known.isEmpty() ? null : known.get(index % known.size());
        }

        private Slot slot(Act act) {
            List<Slot> slots = agenda.day(clinic.receptionist(), day).roomShifts().stream()
                    .filter(shift -> shift.roomNumber() == act.room()).flatMap(shift -> shift.slots().stream())
                    .toList();
            return slots.get(act.slot() % slots.size());
        }

        private void began(Visit visit) {
            known.add(visit.id());
            expected.put(visit.id(), visit.state());
        }
    }

    private static final class Desk implements HistoryRunner.Play<Day, Act> {
        @Override
        public Act invent(RandomGenerator random, Day day) {
            return new Act(What.values()[random.nextInt(What.values().length)], random.nextInt(1000),
                    random.nextInt(day.patients.size()), 1 + random.nextInt(ROOMS), random.nextInt(1000));
        }

        @Override
        public void perform(Day day, Act act) {
            try {
                act(day, act);
            } catch (Problem refused) {
                assertThat(refused.key()).isNotEqualTo("store.row.changed");
            }
        }

        private static void act(Day day, Act act) {
            UUID patient = day.patients.get(act.patient());
            switch (act.what()) {
                case BOOK, BOOK_AGAIN -> day.began(day.agenda.book(day.clinic.receptionist(),
                        BookingWish.of(patient, day.clinic.serviceId, day.slot(act))));
                case WALK_IN -> day.began(day.visits.registerWalkIn(day.clinic.receptionist(), patient, null).visit());
                case URGENT -> day.began(day.visits.registerUrgent(day.clinic.receptionist(), patient).visit());
                case ABSENCE -> decide(day, act);
                case UNDO_ABSENCE -> undoAbsence(day, act);
                case WAIT -> day.clinic.clock.advance(Duration.ofMinutes(act.slot() % 25));
                default -> {
                    UUID visit = day.visit(act.visit());
                    if (visit != null) {
                        step(day, act, visit);
                    }
                }
            }
        }

        private static void step(Day day, Act act, UUID visit) {
            VisitService visits = day.visits;
            switch (act.what()) {
                case ARRIVE, ARRIVE_AGAIN -> took(day, VisitStep.ARRIVE,
                        visits.registerArrival(day.clinic.receptionist(), visit).visit());
                case CALL -> took(day, VisitStep.CALL, visits.call(day.clinic.physician(), visit));
                case PUT_BACK -> took(day, VisitStep.PUT_BACK, visits.putBack(day.clinic.receptionist(), visit));
                case BEGIN -> took(day, VisitStep.BEGIN, visits.begin(day.clinic.physician(), visit));
                case FINISH -> took(day, VisitStep.FINISH,
                        visits.finish(day.clinic.physician(), visit, VisitOutcome.DISCHARGED));
                case CANCEL -> took(day, VisitStep.CANCEL_BY_PATIENT,
                        day.agenda.cancelByPatient(day.clinic.receptionist(), visit, null));
                case NO_SHOW -> took(day, VisitStep.NO_SHOW, visits.noShow(day.clinic.receptionist(), visit));
                case LEAVE -> took(day, VisitStep.LEAVE, visits.leave(day.clinic.receptionist(), visit, null));
                case MOVE -> {
                    day.began(day.agenda.move(day.clinic.receptionist(), visit, day.slot(act), null, null));
                    day.expected.put(visit, VisitStates.after(day.expected.get(visit), VisitStep.MOVE));
                }
                default -> undo(day, visit);
            }
        }

        /** Hours of a doctor, a room or the unit; whoever would go to another day is cancelled or settled by telephone. */
        private static void decide(Day day, Act act) {
            AbsenceTerms terms = switch (act.visit() % 3) {
                case 0 -> AbsenceTerms.ofDoctor(day.clinic.doctorId(act.room(), "M"), day.day, day.day);
                case 1 -> AbsenceTerms.ofRoom(day.clinic.room(act.room()), day.day, day.day);
                default -> AbsenceTerms.ofUnit(day.day, day.day);
            };
            LocalTime from = LocalTime.of(8 + act.slot() % 9, 0);
            AbsencePlan plan = day.absences.preview(day.clinic.supervisor(), terms.between(from, from.plusHours(2)),
                    "Curso", MoveFirst.SAME_DAY);
            for (PlanLine line : plan.lines()) {
                boolean stays = line.offer().filter(offer -> offer.slot().day().equals(day.day)).isPresent();
                if (!stays) {
                    plan = plan.with(line.choosing(
                            line.visit().isHere() ? new LineChoice.Settle() : new LineChoice.Cancel()));
                }
            }
            Map<UUID, VisitState> before = new HashMap<>(day.expected);
            UUID absence = day.absences.decide(day.clinic.supervisor(), plan);
            day.decided.add(absence);
            day.beforeAbsence.put(absence, before);
            for (CallLine line : day.absences.calls(day.clinic.supervisor(), absence)) {
                if (line.newVisitId() != null) {
                    day.known.add(line.newVisitId());
                    day.expected.put(line.newVisitId(), day.expected.get(line.visitId()));
                }
                if (line.isMoved() || line.isCancelled()) {
                    day.expected.put(line.visitId(),
                            line.isMoved() ? VisitState.MOVED : VisitState.CANCELLED_BY_UNIT);
                }
            }
        }

        private static void undoAbsence(Day day, Act act) {
            if (day.decided.isEmpty()) {
                return;
            }
            UUID absence = day.decided.get(act.visit() % day.decided.size());
            List<CallLine> lines = day.absences.calls(day.clinic.supervisor(), absence);
            day.absences.undo(day.clinic.supervisor(), absence);
            for (CallLine line : lines) {
                if (line.newVisitId() != null) {
                    day.expected.put(line.newVisitId(), VisitState.CANCELLED_BY_UNIT);
                }
                if (line.isMoved() || line.isCancelled()) {
                    day.expected.put(line.visitId(), day.beforeAbsence.get(absence).get(line.visitId()));
                }
            }
        }

        private static void took(Day day, VisitStep step, Visit visit) {
            day.expected.put(visit.id(), VisitStates.after(day.expected.get(visit.id()), step));
        }

        /** An undone move changes two visits; the last standing steps tell what is expected. */
        private static void undo(Day day, UUID visit) {
            Visit undone = day.visits.undo(
                    day.expected.get(visit) == VisitState.IN_CONSULTATION
                            || day.expected.get(visit) == VisitState.CALLED
                            || day.expected.get(visit) == VisitState.ATTENDED
                                    ? day.clinic.physician()
                                    : day.clinic.receptionist(),
                    visit);
            day.expected.put(undone.id(), undone.state());
            if (!undone.id().equals(visit)) {
                day.expected.put(visit, VisitState.CANCELLED_BY_UNIT);
            } else if (undone.state() != VisitState.MOVED) {
                Visit moved = day.known.stream().map(id -> find(day, id))
                        .filter(other -> undone.id().equals(other.movedFrom())).reduce((a, b) -> b).orElse(null);
                if (moved != null && moved.state() == VisitState.CANCELLED_BY_UNIT) {
                    day.expected.put(moved.id(), VisitState.CANCELLED_BY_UNIT);
                }
            }
        }

        private static Visit find(Day day, UUID id) {
            return day.clinic.database.read(handle -> new VisitDao(handle).find(id));
        }

        @Override
        public void verify(Day day) {
            DayGrid grid = day.agenda.day(day.clinic.receptionist(), day.day);
            Map<UUID, VisitState> states = new HashMap<>();
            grid.visits().forEach(visit -> states.put(visit.id(), visit.state()));
            assertThat(states).isEqualTo(day.expected);
            List<GridVisit> seated = grid.visits().stream().filter(visit -> visit.state().occupiesSlot()).toList();
            assertThat(seated.stream().filter(visit -> visit.starts() != null)
                    .map(visit -> visit.roomId() + " " + visit.starts())).doesNotHaveDuplicates();
            for (var shift : grid.roomShifts()) {
                assertThat(seated.stream().filter(visit -> visit.starts() == null
                        && shift.roomId().equals(visit.roomId()) && shift.shiftId().equals(visit.shiftId())))
                        .hasSizeLessThanOrEqualTo(QUOTA);
            }
            assertThat(grid.visits().stream().map(GridVisit::ticket).filter(Objects::nonNull)).doesNotHaveDuplicates();
            assertThat(faults(day.clinic)).isEqualTo(day.faultsBefore);
        }
    }
}
