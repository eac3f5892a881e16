package mx.ventanilla.visit.consulting;

import static mx.ventanilla.support.StoredClinic.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.BookingWish;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitDao;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.core.Problem;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.visit.CallOrder;
import mx.ventanilla.visit.VisitOutcome;
import mx.ventanilla.visit.VisitService;
import mx.ventanilla.visit.urgent.TriageCatalogue;
import mx.ventanilla.visit.urgent.UrgentRules;
import mx.ventanilla.visit.urgent.UrgentService;
import mx.ventanilla.visit.urgent.UrgentVisit;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class ConsultingServiceTest {
    @ParameterizedTest
    @EnumSource
    void findsTheDoctorsOwnRoomAndListsWhoWaitsInCallOrder(TestStores stores) {
        try (Room room = new Room(stores)) {
            UUID late = room.arrive(LocalTime.of(8, 0), LocalTime.of(9, 20));
            UUID inTime = room.arrive(LocalTime.of(9, 0), LocalTime.of(8, 50));
            room.clinic.clock.set(FRIDAY.atTime(9, 30));

            ConsultingDay day = room.day();

            assertThat(day.shift().roomNumber()).isEqualTo(2);
            assertThat(day.waiting()).extracting(ListedVisit::id).containsExactly(inTime, late);
            assertThat(day.reason(day.waiting().get(0))).isEqualTo(CallOrder.Reason.APPOINTMENT);
            assertThat(day.reason(day.waiting().get(1))).isEqualTo(CallOrder.Reason.LATE);
            assertThatThrownBy(() -> room.consulting.day(room.clinic.receptionist(), room.shift))
                    .isInstanceOf(Problem.class).hasMessage("security.not.allowed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void callsOneAtATimeAndAgainWhenNobodyComes(TestStores stores) {
        try (Room room = new Room(stores)) {
            UUID first = room.arrive(LocalTime.of(9, 0), LocalTime.of(8, 50));
            UUID second = room.arrive(LocalTime.of(9, 15), LocalTime.of(8, 55));
            Visit called = room.consulting.call(room.doctor, room.shift, first);

            assertThatThrownBy(() -> room.consulting.call(room.doctor, room.shift, second))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.key()).isEqualTo("consultation.refused.busy");
                        assertThat(problem.arguments()).containsExactly("C2-01");
                    });
            room.clinic.clock.advance(Duration.ofMinutes(2));
            Visit again = room.consulting.callAgain(room.doctor, first);

            assertThat(again.state()).isEqualTo(VisitState.CALLED);
            assertThat(Duration.between(called.calledAt(), again.calledAt())).hasMinutes(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsAConsultationBooksTheNextAppointmentCallsTheNextAndTakesAllBack(TestStores stores) {
        try (Room room = new Room(stores)) {
            UUID first = room.arrive(LocalTime.of(9, 0), LocalTime.of(8, 50));
            UUID second = room.arrive(LocalTime.of(9, 15), LocalTime.of(8, 55));
            room.consulting.call(room.doctor, room.shift, first);
            assertThat(room.consulting.begin(room.doctor, first).staffId()).isEqualTo(room.doctor.staffId());
            ListedVisit inside = room.day().current().orElseThrow();
            List<NextOffer> offers = room.consulting.nextAppointments(room.doctor, inside, null);
            assertThat(offers).extracting(NextOffer::days).containsExactly(28L, 56L, 7L);
            assertThat(offers.getFirst().offer().slot().from()).isEqualTo(FRIDAY.plusDays(28).atTime(9, 0));

            Finished done = room.consulting.finish(room.doctor, first, VisitOutcome.NEXT_APPOINTMENT,
                    offers.getFirst().offer(), second);

            assertThat(done.visit().state()).isEqualTo(VisitState.ATTENDED);
            assertThat(room.state(second)).isEqualTo(VisitState.CALLED);
            room.consulting.takeBack(room.doctor, done);
            assertThat(room.state(second)).isEqualTo(VisitState.ARRIVED);
            assertThat(room.state(first)).isEqualTo(VisitState.IN_CONSULTATION);
            assertThat(room.state(done.booked().id())).isEqualTo(VisitState.CANCELLED_BY_UNIT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsNoAppointmentWhenTheConsultationCannotEnd(TestStores stores) {
        try (Room room = new Room(stores)) {
            UUID first = room.arrive(LocalTime.of(9, 0), LocalTime.of(8, 50));
            UUID second = room.arrive(LocalTime.of(9, 15), LocalTime.of(8, 55));
            room.consulting.call(room.doctor, room.shift, first);
            room.consulting.begin(room.doctor, first);
            Offer offer = room.consulting.nextAppointments(room.doctor, room.day().current().orElseThrow(), null)
                    .getFirst().offer();
            room.visits.leave(room.clinic.receptionist(), second, null);

            assertThatThrownBy(() -> room.consulting.finish(room.doctor, first, VisitOutcome.NEXT_APPOINTMENT, offer,
                    second)).isInstanceOf(Problem.class).hasMessage("agenda.refused.CALL");

            assertThat(room.state(first)).isEqualTo(VisitState.IN_CONSULTATION);
            assertThat(room.agenda.day(room.doctor, FRIDAY.plusDays(28)).visits()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoIsSentToTheUrgenciesIsInTheirListAtOnceAndOutOfItWhenTakenBack(TestStores stores) {
        try (Room room = new Room(stores)) {
            UUID visit = room.arrive(LocalTime.of(9, 0), LocalTime.of(8, 50));
            room.consulting.call(room.doctor, room.shift, visit);
            room.consulting.begin(room.doctor, visit);

            Finished done = room.consulting.finish(room.doctor, visit, VisitOutcome.SENT_TO_URGENT, null, null);

            assertThat(room.urgencies()).singleElement().satisfies(urgency -> {
                assertThat(urgency.patientId()).isEqualTo(done.visit().patientId());
                assertThat(urgency.ticket()).isEqualTo("U-01");
                assertThat(urgency.triage()).isNull();
                assertThat(urgency.arrivedAt()).isEqualTo(done.visit().endedAt());
            });
            room.consulting.takeBack(room.doctor, done);
            assertThat(room.urgencies()).isEmpty();
            assertThat(room.state(visit)).isEqualTo(VisitState.IN_CONSULTATION);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesNothingBackOnceTheUrgenciesHaveGoneOnWithThePatient(TestStores stores) {
        try (Room room = new Room(stores)) {
            UUID visit = room.arrive(LocalTime.of(9, 0), LocalTime.of(8, 50));
            room.consulting.call(room.doctor, room.shift, visit);
            room.consulting.begin(room.doctor, visit);
            Finished done = room.consulting.finish(room.doctor, visit, VisitOutcome.SENT_TO_URGENT, null, null);
            room.visits.call(room.doctor, done.urgentVisit().orElseThrow());

            assertThatThrownBy(() -> room.consulting.takeBack(room.doctor, done)).isInstanceOf(Problem.class)
                    .hasMessage("consultation.refused.wentOn");
            assertThat(room.state(visit)).isEqualTo(VisitState.ATTENDED);
            assertThat(room.urgencies()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void notesThatThePatientsFileWasOpened(TestStores stores) {
        try (Room room = new Room(stores)) {
            UUID visit = room.arrive(LocalTime.of(9, 0), LocalTime.of(8, 50));
            room.consulting.call(room.doctor, room.shift, visit);
            UUID patient = room.consulting.begin(room.doctor, visit).patientId();

            int opened = room.clinic.database.read(handle -> handle
                    .createQuery("select count(*) from audit_log where entity_id = :id and action = 'OPEN'")
                    .bind("id", patient).mapTo(Integer.class).one());
            assertThat(opened).isEqualTo(1);
        }
    }

    /** Room 2 in the morning, and its doctor. */
    private static final class Room implements AutoCloseable {
        private final StoredClinic clinic;
        private final AgendaService agenda;
        private final VisitService visits;
        private final ConsultingService consulting;
        private final Session doctor;
        private final RoomShift shift;

        Room(TestStores stores) {
            clinic = new StoredClinic(stores, 3, 15, 2);
            agenda = new AgendaService(clinic.database, clinic.clock);
            visits = new VisitService(clinic.database, clinic.clock);
            consulting = new ConsultingService(clinic.database, clinic.clock, agenda);
            doctor = clinic.physician(2, "M");
            shift = consulting.ownRoom(doctor).orElseThrow();
        }

        /** A patient of this room with an appointment comes at this time. */
        UUID arrive(LocalTime appointment, LocalTime at) {
            clinic.clock.set(FRIDAY.atTime(7, 30));
            UUID patient = clinic.patient(2, "M");
            Visit visit = agenda.book(clinic.receptionist(), BookingWish.of(patient, clinic.serviceId,
                    shift.slotAt(appointment).orElseThrow()));
            clinic.clock.set(FRIDAY.atTime(at));
            visits.registerArrival(clinic.receptionist(), visit.id());
            return visit.id();
        }

        List<UrgentVisit> urgencies() {
            return new UrgentService(clinic.database, clinic.clock, new UrgentRules(TriageCatalogue.load()))
                    .list(clinic.receptionist());
        }

        ConsultingDay day() {
            return consulting.day(doctor, shift);
        }

        VisitState state(UUID visit) {
            return clinic.database.read(handle -> new VisitDao(handle).find(visit)).state();
        }

        @Override
        public void close() {
            clinic.close();
        }
    }
}
