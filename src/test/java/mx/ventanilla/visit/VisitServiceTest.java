package mx.ventanilla.visit;

import static mx.ventanilla.support.StoredClinic.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.BookingWish;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.Slot;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitDao;
import mx.ventanilla.agenda.VisitEvent;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.agenda.VisitStep;
import mx.ventanilla.clinic.SettingName;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class VisitServiceTest {
    @ParameterizedTest
    @EnumSource
    void followsAPatientFromTheArrivalToTheEndOfTheConsultation(TestStores stores) {
        try (Desk desk = new Desk(stores, 2)) {
            Visit booked = desk.book(desk.clinic.patient(2, "M"), 2, LocalTime.of(10, 0));
            desk.clinic.clock.set(FRIDAY.atTime(9, 42));

            Registered arrival = desk.visits.registerArrival(desk.clinic.receptionist(), booked.id());
            assertThat(arrival.visit().state()).isEqualTo(VisitState.ARRIVED);
            assertThat(arrival.slip()).isEqualTo(new ArrivalSlip("UMF 1 San Miguel", "C2-01", "GPM",
                    FRIDAY.atTime(9, 42), 2, "Dra. Ruiz", LocalTime.of(10, 0), 0, LocalTime.of(9, 42)));
            desk.visits.call(desk.clinic.physician(), booked.id());
            desk.visits.begin(desk.clinic.physician(), booked.id());
            desk.clinic.clock.advance(Duration.ofMinutes(12));
            Visit seen = desk.visits.finish(desk.clinic.physician(), booked.id(), VisitOutcome.DISCHARGED);

            assertThat(seen.state()).isEqualTo(VisitState.ATTENDED);
            assertThat(Duration.between(seen.startedAt(), seen.endedAt())).hasMinutes(12);
            List<VisitEvent> events = desk.clinic.database.read(handle -> new VisitDao(handle).events(booked.id()));
            assertThat(events).extracting(VisitEvent::step).containsExactly(VisitStep.BOOK, VisitStep.ARRIVE,
                    VisitStep.CALL, VisitStep.BEGIN, VisitStep.FINISH);
            assertThat(events.get(1).userId()).isEqualTo(desk.clinic.receptionist().userId());
            assertThatThrownBy(() -> desk.visits.call(desk.clinic.physician(), booked.id()))
                    .isInstanceOf(Problem.class).hasMessage("agenda.refused.CALL");
            assertThatThrownBy(() -> desk.visits.call(desk.clinic.receptionist(), booked.id()))
                    .isInstanceOf(Problem.class).hasMessage("security.not.allowed");
        }
    }

    /** All in one moment of the clock: only the link between the two rows tells a move from what came after. */
    @ParameterizedTest
    @EnumSource
    void takesBackTheArrivalAloneWhenItCameRightAfterTheMove(TestStores stores) {
        try (Desk desk = new Desk(stores, 2)) {
            Visit booked = desk.book(desk.clinic.patient(1, "M"), 1, LocalTime.of(10, 0));
            Visit moved = desk.agenda.move(desk.clinic.receptionist(), booked.id(),
                    desk.slot(2, LocalTime.of(10, 0)), null, null);
            desk.visits.registerArrival(desk.clinic.receptionist(), moved.id());

            Visit undone = desk.visits.undo(desk.clinic.receptionist(), moved.id());
            assertThat(undone.id()).isEqualTo(moved.id());
            assertThat(undone.state()).isEqualTo(VisitState.BOOKED);
            Visit back = desk.visits.undo(desk.clinic.receptionist(), moved.id());
            assertThat(back.id()).isEqualTo(booked.id());
            assertThat(back.state()).isEqualTo(VisitState.BOOKED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesBackAnArrivalAndGivesTheSameTicketAgain(TestStores stores) {
        try (Desk desk = new Desk(stores, 1)) {
            Visit first = desk.book(desk.clinic.patient(1, "M"), 1, LocalTime.of(10, 0));
            Visit second = desk.book(desk.clinic.patient(1, "M"), 1, LocalTime.of(10, 15));
            desk.visits.registerArrival(desk.clinic.receptionist(), first.id());

            Visit undone = desk.visits.undo(desk.clinic.receptionist(), first.id());
            assertThat(undone.state()).isEqualTo(VisitState.BOOKED);
            assertThat(undone.arrivedAt()).isNull();
            assertThat(desk.visits.registerArrival(desk.clinic.receptionist(), second.id()).visit().ticket())
                    .isEqualTo("C1-02");
            assertThat(desk.visits.registerArrival(desk.clinic.receptionist(), first.id()).visit().ticket())
                    .isEqualTo("C1-01");

            desk.clinic.clock.advance(Duration.ofMinutes(SettingName.UNDO_MINUTES.byDefault() + 1L));
            assertThatThrownBy(() -> desk.visits.undo(desk.clinic.receptionist(), first.id()))
                    .isInstanceOf(Problem.class).hasMessage("agenda.undo.tooLate");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesTheSlotOfANoShowToAWalkInAndThenRefusesToUndoIt(TestStores stores) {
        try (Desk desk = new Desk(stores, 2)) {
            Visit missing = desk.book(desk.clinic.patient(2, "M"), 2, LocalTime.of(8, 0));
            for (int i = 0; i < 2; i++) {
                desk.visits.registerWalkIn(desk.clinic.receptionist(), desk.clinic.patient(1, "M"), null);
            }
            desk.fill(1, LocalTime.of(8, 15));
            desk.clinic.clock.set(FRIDAY.atTime(8, 9));
            assertThatThrownBy(() -> desk.visits.noShow(desk.clinic.receptionist(), missing.id()))
                    .isInstanceOf(Problem.class).hasMessage("visit.noShow.early");
            desk.clinic.clock.set(FRIDAY.atTime(8, 10));
            desk.visits.noShow(desk.clinic.receptionist(), missing.id());

            Visit rescued = desk.visits
                    .registerWalkIn(desk.clinic.receptionist(), desk.clinic.patient(1, "M"), "Fiebre").visit();

            assertThat(rescued.slotKey()).isEqualTo(missing.slotKey());
            assertThat(rescued.ticket()).isEqualTo("C2-01");
            assertThatThrownBy(() -> desk.visits.undo(desk.clinic.receptionist(), missing.id()))
                    .isInstanceOf(Problem.class).hasMessage("agenda.undo.slotTaken");
            desk.visits.undo(desk.clinic.receptionist(), rescued.id());
            assertThat(desk.visits.undo(desk.clinic.receptionist(), missing.id()).slotKey())
                    .isEqualTo(missing.slotKey());
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesBackAMoveOnBothRows(TestStores stores) {
        try (Desk desk = new Desk(stores, 2)) {
            Visit booked = desk.book(desk.clinic.patient(1, "M"), 1, LocalTime.of(10, 0));
            desk.visits.registerArrival(desk.clinic.receptionist(), booked.id());
            Visit moved = desk.agenda.move(desk.clinic.receptionist(), booked.id(), desk.slot(2, LocalTime.of(10, 0)),
                    null, null);
            assertThat(moved.state()).isEqualTo(VisitState.ARRIVED);

            Visit restored = desk.visits.undo(desk.clinic.receptionist(), moved.id());

            assertThat(restored.id()).isEqualTo(booked.id());
            assertThat(restored.state()).isEqualTo(VisitState.ARRIVED);
            assertThat(restored.slotKey()).isEqualTo(booked.slotKey());
            assertThat(restored.movedTo()).isNull();
            assertThat(desk.clinic.database.read(handle -> new VisitDao(handle).find(moved.id())).state())
                    .isEqualTo(VisitState.CANCELLED_BY_UNIT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void registersAnyUrgencyAndNumbersItsTickets(TestStores stores) {
        try (Desk desk = new Desk(stores, 1)) {
            UUID uncovered = desk.clinic.patient(1, "M");
            desk.clinic.endCover(uncovered);
            desk.clinic.closedDay(FRIDAY, "CLOSED");

            desk.clinic.database.writeUnlogged(handle -> handle.execute("update service set active = false"));
            Visit known = desk.visits.registerUrgent(desk.clinic.receptionist(), uncovered).visit();
            Registered unknown = desk.visits.registerUnknownUrgent(desk.clinic.receptionist());

            assertThat(known.ticket()).isEqualTo("U-01");
            assertThat(unknown.slip().ticket()).isEqualTo("U-02");
            assertThat(unknown.slip().roomNumber()).isNull();
            desk.clinic.database.writeUnlogged(handle -> handle.execute("update service set active = true"));
            assertThatThrownBy(
                    () -> desk.visits.registerWalkIn(desk.clinic.receptionist(), desk.clinic.patient(1, "M"), null))
                    .isInstanceOfSatisfying(Problem.class,
                            problem -> assertThat(new Messages(Messages.SPANISH).text(problem)).startsWith(
                                    "La unidad está cerrada ese día. Siguiente lugar: consultorio 1, a las 08:00"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void sendsAwayAPatientWithoutCoverUnlessASupervisorDecides(TestStores stores) {
        try (Desk desk = new Desk(stores, 1)) {
            UUID patient = desk.clinic.patient(1, "M");
            Visit booked = desk.book(patient, 1, LocalTime.of(9, 0));
            desk.clinic.endCover(patient);

            assertThatThrownBy(() -> desk.visits.registerArrival(desk.clinic.receptionist(), booked.id()))
                    .isInstanceOf(Problem.class).hasMessage("agenda.booking.notCovered");
            Visit arrived = desk.visits
                    .registerArrivalOverriding(desk.clinic.supervisor(), booked.id(), "Trámite en curso").visit();

            assertThat(arrived.state()).isEqualTo(VisitState.ARRIVED);
            assertThat(arrived.overrideReason()).isEqualTo("Trámite en curso");
        }
    }

    @ParameterizedTest
    @EnumSource
    void sumsUpEveryRoomForTheStrip(TestStores stores) {
        try (Desk desk = new Desk(stores, 3)) {
            desk.clinic.absence(3, "M", FRIDAY, FRIDAY);
            Visit early = desk.book(desk.clinic.patient(1, "M"), 1, LocalTime.of(8, 0));
            Visit later = desk.book(desk.clinic.patient(1, "M"), 1, LocalTime.of(8, 15));
            desk.visits.registerArrival(desk.clinic.receptionist(), later.id());
            desk.clinic.clock.set(FRIDAY.atTime(7, 50));
            desk.visits.registerArrival(desk.clinic.receptionist(), early.id());
            desk.clinic.clock.set(FRIDAY.atTime(8, 31));

            List<RoomStrip> strip = desk.visits.roomStrip(desk.clinic.receptionist());

            assertThat(strip).extracting(RoomStrip::roomNumber).containsExactly(1, 2, 3);
            assertThat(strip.get(0)).isEqualTo(new RoomStrip(desk.clinic.room(1), 1, "Dra. Luna", 2, 61, 15, "C1-02",
                    Punctuality.LATE, 31));
            assertThat(new Messages(Messages.SPANISH).text(strip.get(0).words())).isEqualTo("Retraso 31 min");
            assertThat(strip.get(1).punctuality()).isEqualTo(Punctuality.ON_TIME);
            assertThat(strip.get(2).punctuality()).isEqualTo(Punctuality.ABSENT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesEveryWalkInAPlaceAndATicketOfItsOwnAtSixteenDesks(TestStores stores) throws Exception {
        try (Desk desk = new Desk(stores, 2); ExecutorService desks = Executors.newFixedThreadPool(16)) {
            List<Callable<Visit>> walkIns = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                UUID patient = desk.clinic.patient(1 + i % 2, "M");
                walkIns.add(() -> desk.visits.registerWalkIn(desk.clinic.receptionist(), patient, null).visit());
            }
            List<Visit> taken = new ArrayList<>();
            for (Future<Visit> walkIn : desks.invokeAll(walkIns)) {
                taken.add(walkIn.get());
            }

            assertThat(taken.stream().map(Visit::ticket).distinct()).hasSize(24);
            assertThat(taken.stream().map(Visit::slotKey).filter(Objects::nonNull).distinct()).hasSize(20);
            assertThat(new HashSet<>(taken.stream().map(Visit::extraKey).filter(Objects::nonNull).toList())).hasSize(4);
        }
    }

    /** A clinic of rooms with a quota of two walk-ins, and its services. */
    private static final class Desk implements AutoCloseable {
        private final StoredClinic clinic;
        private final AgendaService agenda;
        private final VisitService visits;

        Desk(TestStores stores, int rooms) {
            this.clinic = new StoredClinic(stores, rooms, 15, 2);
            this.agenda = new AgendaService(clinic.database, clinic.clock);
            this.visits = new VisitService(clinic.database, clinic.clock);
        }

        Visit book(UUID patient, int room, LocalTime time) {
            return agenda.book(clinic.receptionist(), BookingWish.of(patient, clinic.serviceId, slot(room, time)));
        }

        Slot slot(int room, LocalTime time) {
            return shift(room).slotAt(time).orElseThrow();
        }

        RoomShift shift(int room) {
            return agenda.day(clinic.receptionist(), FRIDAY).roomShifts().stream()
                    .filter(shift -> shift.roomNumber() == room && shift.shiftCode().equals("M")).findFirst()
                    .orElseThrow();
        }

        /** Sells the slots of the room up to this time. */
        void fill(int room, LocalTime last) {
            shift(room).slots().stream().map(Slot::starts).filter(time -> !time.isAfter(last))
                    .forEach(time -> book(clinic.patient(room, "M"), room, time));
        }

        @Override
        public void close() {
            clinic.close();
        }
    }
}
