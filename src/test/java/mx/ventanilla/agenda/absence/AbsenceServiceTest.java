package mx.ventanilla.agenda.absence;

import static mx.ventanilla.support.StoredClinic.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.ventanilla.agenda.AbsenceScope;
import mx.ventanilla.agenda.AbsenceTerms;
import mx.ventanilla.agenda.AgendaCheck;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.BookingWish;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.Slot;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitDao;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.agenda.VisitStep;
import mx.ventanilla.agenda.VisitWriter;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Row;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class AbsenceServiceTest {
    private static final AbsenceTerms FIRST_DOCTOR = AbsenceTerms.ofDoctor(StoredClinic.id("doctor1M"), FRIDAY, FRIDAY);

    @ParameterizedTest
    @EnumSource
    void proposesTheSameDoctorLaterOrAnotherRoomOfTheShift(TestStores stores) {
        try (Desk desk = new Desk(stores, 2)) {
            Visit visit = desk.book(1, "M", FRIDAY, 9);

            AbsencePlan later = desk.preview(FIRST_DOCTOR, MoveFirst.SAME_DOCTOR);
            AbsencePlan today = desk.preview(FIRST_DOCTOR, MoveFirst.SAME_DAY);

            assertThat(later.lines()).singleElement().satisfies(line -> {
                assertThat(line.visit().id()).isEqualTo(visit.id());
                assertThat(line.why()).isEqualTo(Why.SAME_DOCTOR_LATER);
                assertThat(line.offer().orElseThrow().slot().from()).isEqualTo(FRIDAY.plusDays(1).atTime(8, 0));
            });
            assertThat(today.lines()).singleElement().satisfies(line -> {
                assertThat(line.why()).isEqualTo(Why.OTHER_ROOM_SAME_SHIFT);
                assertThat(line.offer().orElseThrow().shift().roomNumber()).isEqualTo(2);
                assertThat(line.offer().orElseThrow().slot().from()).isEqualTo(FRIDAY.atTime(9, 0));
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void movesEverybodyInOneStepAndPutsEverybodyBackInOne(TestStores stores) {
        try (Desk desk = new Desk(stores, 2)) {
            for (int hour = 8; hour < 14; hour++) {
                desk.book(1, "M", FRIDAY, hour);
            }
            List<Map<String, Object>> before = desk.visits();
            UUID absence = desk.decide(desk.preview(FIRST_DOCTOR, MoveFirst.SAME_DAY));

            assertThat(desk.liveSlots()).hasSize(6).allMatch(slot -> slot.startsWith(desk.clinic.room(2).toString()));
            assertThatThrownBy(() -> desk.book(1, "M", FRIDAY, 10)).isInstanceOfSatisfying(Problem.class,
                    problem -> assertThat(new Messages(Messages.SPANISH).text(problem))
                            .startsWith("El médico de ese consultorio está ausente."));
            assertThat(desk.absences.calls(desk.clinic.receptionist(), absence)).hasSize(6)
                    .allMatch(CallLine::isMoved);
            desk.absences.undo(desk.clinic.supervisor(), absence);

            assertThat(desk.visits()).containsAll(before);
            assertThat(desk.liveSlots()).allMatch(slot -> slot.startsWith(desk.clinic.room(1).toString()));
            assertThat(desk.clinic.database.read(AgendaCheck::faults)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void closesARoomForHoursAndLeavesTheOtherHoursAlone(TestStores stores) {
        try (Desk desk = new Desk(stores, 1)) {
            desk.book(1, "M", FRIDAY, 9);
            Visit ten = desk.book(1, "M", FRIDAY, 10);
            AbsenceTerms pipes = AbsenceTerms.ofRoom(desk.clinic.room(1), FRIDAY, FRIDAY).between(LocalTime.of(10, 15),
                    LocalTime.of(12, 0));

            AbsencePlan plan = desk.preview(pipes, MoveFirst.SAME_DOCTOR);
            desk.decide(plan);

            assertThat(plan.lines()).extracting(line -> line.visit().id()).containsExactly(ten.id());
            assertThat(plan.lines().getFirst().offer().orElseThrow().slot().from()).isEqualTo(FRIDAY.atTime(12, 0));
            assertThatThrownBy(() -> desk.book(1, "M", FRIDAY, 11)).isInstanceOfSatisfying(Problem.class,
                    problem -> assertThat(new Messages(Messages.SPANISH).text(problem))
                            .startsWith("Ese consultorio está cerrado a esa hora."));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhoWaitsAlreadyInTheDayWithTheHourOfArrival(TestStores stores) {
        try (Desk desk = new Desk(stores, 2)) {
            Visit visit = desk.book(1, "M", FRIDAY, 9);
            Visit here = desk.arrive(visit);

            UUID absence = desk.decide(desk.preview(FIRST_DOCTOR, MoveFirst.SAME_DOCTOR));

            CallLine line = desk.absences.calls(desk.clinic.receptionist(), absence).getFirst();
            assertThat(line.newState()).isEqualTo(VisitState.ARRIVED);
            Visit moved = desk.find(Objects.requireNonNull(line.newVisitId()));
            assertThat(moved.arrivedAt()).isEqualTo(here.arrivedAt());
            assertThat(moved.ticket()).isEqualTo("C2-01");
            desk.absences.undo(desk.clinic.supervisor(), absence);
            assertThat(desk.find(visit.id()).state()).isEqualTo(VisitState.ARRIVED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesWhatAPersonChoseForEachLineAndKeepsTheCalls(TestStores stores) {
        try (Desk desk = new Desk(stores, 2)) {
            desk.book(1, "M", FRIDAY, 8);
            desk.book(1, "M", FRIDAY, 9);
            desk.book(1, "M", FRIDAY, 10);
            AbsencePlan plan = desk.preview(FIRST_DOCTOR, MoveFirst.SAME_DAY);
            plan = plan.with(plan.lines().get(0).choosing(new LineChoice.Cancel()));
            plan = plan.with(plan.lines().get(1).choosing(new LineChoice.Settle()));
            PlanLine third = plan.lines().get(2);
            var others = desk.absences.alternatives(desk.clinic.supervisor(), plan, third);
            plan = plan.with(third.choosing(new LineChoice.MoveTo(others.getLast())));

            UUID absence = desk.decide(plan);

            List<CallLine> lines = desk.absences.calls(desk.clinic.receptionist(), absence);
            assertThat(lines).extracting(CallLine::state).containsExactly(VisitState.CANCELLED_BY_UNIT,
                    VisitState.BOOKED, VisitState.MOVED);
            assertThat(others).hasSize(9).doesNotHaveDuplicates();
            desk.absences.noteCall(desk.clinic.receptionist(), absence, lines.get(1).id(), CallResult.NO_ANSWER, null);
            desk.absences.noteCall(desk.clinic.receptionist(), absence, lines.get(1).id(), CallResult.ACCEPTED,
                    "Viene");
            assertThat(desk.absences.calls(desk.clinic.receptionist(), absence).get(1)).satisfies(line -> {
                assertThat(line.calls()).isEqualTo(2);
                assertThat(line.isToCall()).isFalse();
            });
            assertThat(desk.absences.list(desk.clinic.receptionist())).singleElement()
                    .satisfies(found -> assertThat(found.toCall()).isEqualTo(2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksForAnotherPreviewWhenTheAgendaHasChanged(TestStores stores) {
        try (Desk desk = new Desk(stores, 2)) {
            Visit visit = desk.book(1, "M", FRIDAY, 9);
            AbsencePlan plan = desk.preview(FIRST_DOCTOR, MoveFirst.SAME_DAY);
            desk.book(1, "M", FRIDAY, 10);

            assertThatThrownBy(() -> desk.decide(plan)).isInstanceOfSatisfying(Problem.class,
                    problem -> assertThat(problem.key()).isEqualTo("agenda.absence.outrun"));
            AbsencePlan again = desk.preview(FIRST_DOCTOR, MoveFirst.SAME_DAY);
            desk.bookAt(again.lines().getFirst().offer().orElseThrow().slot());

            assertThatThrownBy(() -> desk.decide(again)).isInstanceOf(Problem.class);
            assertThat(desk.find(visit.id())).isEqualTo(visit);
            assertThat(desk.absences.list(desk.clinic.receptionist())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesToUndoWhenANewAppointmentHasGoneItsWay(TestStores stores) {
        try (Desk desk = new Desk(stores, 2)) {
            desk.book(1, "M", FRIDAY, 9);
            UUID absence = desk.decide(desk.preview(FIRST_DOCTOR, MoveFirst.SAME_DAY));
            CallLine line = desk.absences.calls(desk.clinic.receptionist(), absence).getFirst();
            desk.clinic.clock.advance(Duration.ofMinutes(5));
            desk.arrive(desk.find(Objects.requireNonNull(line.newVisitId())));

            assertThatThrownBy(() -> desk.absences.undo(desk.clinic.supervisor(), absence))
                    .isInstanceOfSatisfying(Problem.class,
                            problem -> assertThat(problem.key()).isEqualTo("agenda.undo.movedOn"));
            assertThatThrownBy(() -> desk.absences.undo(desk.clinic.receptionist(), absence))
                    .isInstanceOfSatisfying(Problem.class,
                            problem -> assertThat(problem.key()).isEqualTo("security.not.allowed"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void losesAndDoublesNobodyWhateverTheAbsence(TestStores stores) {
        tryAbsences(stores, 20270305, 12);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void losesAndDoublesNobodyInManyAbsences(TestStores stores) {
        tryAbsences(stores, 77, 300);
    }

    private static void tryAbsences(TestStores stores, long seed, int absences) {
        try (Desk desk = new Desk(stores, 3)) {
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < 60; i++) {
                desk.tryBook(1 + random.nextInt(3), random.nextBoolean() ? "M" : "V",
                        FRIDAY.plusDays(random.nextInt(4)), random.nextInt(6));
            }
            for (int n = 0; n < absences; n++) {
                tryAbsence(desk, random, "seed " + seed + ", absence " + n);
            }
        }
    }

    private static void tryAbsence(Desk desk, SplittableRandom random, String story) {
        Map<UUID, Long> patients = desk.livePatients();
        List<Map<String, Object>> before = desk.visits();
        AbsencePlan plan = desk.preview(anyTerms(desk, random), MoveFirst.values()[random.nextInt(2)]);
        for (PlanLine line : plan.lines()) {
            if (random.nextInt(8) == 0) {
                plan = plan
                        .with(line.choosing(random.nextBoolean() ? new LineChoice.Cancel() : new LineChoice.Settle()));
            }
        }
        UUID absence = desk.decide(plan);

        Map<UUID, Long> expected = new HashMap<>(patients);
        plan.lines().stream().filter(line -> line.choice() instanceof LineChoice.Cancel)
                .forEach(line -> expected.merge(line.visit().patientId(), -1L, Long::sum));
        expected.values().removeIf(count -> count == 0);
        assertThat(desk.livePatients()).as(story).isEqualTo(expected);
        assertThat(desk.liveSlots()).as(story).doesNotHaveDuplicates();
        assertThat(desk.clinic.database.read(AgendaCheck::faults)).as(story).isEmpty();
        desk.absences.undo(desk.clinic.supervisor(), absence);
        assertThat(desk.livePatients()).as(story).isEqualTo(patients);
        assertThat(desk.visits()).as(story).containsAll(before);
        assertThat(desk.clinic.database.read(AgendaCheck::faults)).as(story).isEmpty();
    }

    private static AbsenceTerms anyTerms(Desk desk, SplittableRandom random) {
        LocalDate first = FRIDAY.plusDays(random.nextInt(3));
        LocalDate last = first.plusDays(random.nextInt(3));
        int room = 1 + random.nextInt(3);
        AbsenceTerms terms = switch (AbsenceScope.values()[random.nextInt(3)]) {
            case DOCTOR ->
                AbsenceTerms.ofDoctor(desk.clinic.doctorId(room, random.nextBoolean() ? "M" : "V"), first, last);
            case ROOM -> AbsenceTerms.ofRoom(desk.clinic.room(room), first, last);
            case UNIT -> AbsenceTerms.ofUnit(first, last);
        };
        int from = 8 + random.nextInt(10);
        return random.nextBoolean()
                ? terms
                : terms.between(LocalTime.of(from, 0), LocalTime.of(from + 1 + random.nextInt(4), 30));
    }

    /** A clinic with one-hour slots, and what its people do. */
    private static final class Desk implements AutoCloseable {
        final StoredClinic clinic;
        final AgendaService agenda;
        final AbsenceService absences;

        Desk(TestStores stores, int rooms) {
            clinic = new StoredClinic(stores, rooms, 60, 2);
            agenda = new AgendaService(clinic.database, clinic.clock);
            absences = new AbsenceService(clinic.database, clinic.clock);
        }

        Visit book(int room, String shift, LocalDate day, int hour) {
            return bookAt(shift(room, shift, day).slotAt(LocalTime.of(hour, 0)).orElseThrow());
        }

        Visit bookAt(Slot slot) {
            UUID patient = clinic.patient(1, "M");
            return agenda.book(clinic.receptionist(), BookingWish.of(patient, clinic.serviceId, slot));
        }

        void tryBook(int room, String shift, LocalDate day, int index) {
            Slot slot = shift(room, shift, day).slots().get(index);
            if (!liveSlots().contains(slot.key())) {
                bookAt(slot);
            }
        }

        Visit arrive(Visit visit) {
            return clinic.database.write(clinic.receptionist().actor(),
                    transaction -> new VisitWriter(transaction).step(
                            new VisitDao(transaction.handle()).find(visit.id()), VisitStep.ARRIVE,
                            Row.of(visit.id()).with("ticket", "X-" + visit.id().toString().substring(30)),
                            null));
        }

        Visit find(UUID id) {
            return clinic.database.read(handle -> new VisitDao(handle).find(id));
        }

        AbsencePlan preview(AbsenceTerms terms, MoveFirst first) {
            return absences.preview(clinic.supervisor(), terms, "Incapacidad", first);
        }

        UUID decide(AbsencePlan plan) {
            return absences.decide(clinic.supervisor(), plan);
        }

        RoomShift shift(int room, String shift, LocalDate day) {
            return agenda.day(clinic.receptionist(), day).roomShifts().stream()
                    .filter(each -> each.roomNumber() == room && each.shiftCode().equals(shift)).findFirst()
                    .orElseThrow();
        }

        List<String> liveSlots() {
            return clinic.database.read(handle -> handle.createQuery(
                    "select slot_key from visit where slot_key is not null").mapTo(String.class).list());
        }

        Map<UUID, Long> livePatients() {
            return clinic.database.read(handle -> handle.createQuery(
                    "select patient_id from visit where state in ('BOOKED', 'ARRIVED')").mapTo(UUID.class).list())
                    .stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        }

        /** Everything of every visit but its revision. */
        List<Map<String, Object>> visits() {
            List<Map<String, Object>> rows = new ArrayList<>();
            clinic.database.read(handle -> handle.createQuery("select * from visit order by id").mapToMap().list())
                    .forEach(row -> {
                        row.remove("rev");
                        row.remove("changed_at");
                        rows.add(row);
                    });
            return rows;
        }

        @Override
        public void close() {
            clinic.close();
        }
    }
}
