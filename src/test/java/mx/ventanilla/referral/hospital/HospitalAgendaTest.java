package mx.ventanilla.referral.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.clinic.Service;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.RecordCheck;
import mx.ventanilla.referral.EventSource;
import mx.ventanilla.referral.NeighbourUnit;
import mx.ventanilla.referral.NewEvent;
import mx.ventanilla.referral.Priority;
import mx.ventanilla.referral.ReferralEvent;
import mx.ventanilla.referral.ReferralService.Scope;
import mx.ventanilla.referral.ReferralState;
import mx.ventanilla.referral.ReferralStates;
import mx.ventanilla.referral.ReferralStep;
import mx.ventanilla.referral.WorkList;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.visit.VisitOutcome;
import mx.ventanilla.visit.VisitService;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the hospital's agenda and a referral say to each other. */
@Execution(ExecutionMode.CONCURRENT)
class HospitalAgendaTest {
    @ParameterizedTest
    @EnumSource
    void whoIsSeenInTheAgendaHasBeenAttended(TestStores stores) {
        try (Pair pair = new Pair(stores)) {
            UUID visit = pair.accept(0);
            VisitService visits = new VisitService(pair.hospital.database, pair.hospital.clock);
            visits.registerArrival(pair.receptionist, visit);
            pair.hospital.clock.advance(Duration.ofMinutes(5));
            visits.call(pair.hospital.doctor, visit);
            visits.begin(pair.hospital.doctor, visit);
            assertThat(pair.state()).as("until the end of the consultation").isEqualTo(ReferralState.ACCEPTED);
            visits.finish(pair.hospital.doctor, visit, VisitOutcome.DISCHARGED);
            assertThat(pair.state()).isEqualTo(ReferralState.ATTENDED);
            ReferralEvent last = pair.events().getLast();
            assertThat(last.authorName()).isEqualTo("Irene Vega Solano");
            assertThat(last.happenedAt()).isEqualTo(pair.visit(visit).endedAt());
            pair.hospital.clock.advance(Duration.ofMinutes(1));
            assertThatThrownBy(() -> pair.hospital.services.referrals().step(pair.hospital.desk, pair.referral,
                    NewEvent.of(ReferralStep.ACCEPT).on(LocalDate.of(2027, 4, 1), LocalTime.of(9, 0), "Otro lugar")))
                    .as("nobody gives an appointment to who has been seen")
                    .isInstanceOf(Problem.class).hasMessageContaining("referral.refused");
            for (EventSource told : List.of(EventSource.PROGRAM, EventSource.PHONE, EventSource.PAPER)) {
                assertThat(ReferralStates.offers(ReferralState.ATTENDED, ReferralStep.ACCEPT, told)).isFalse();
            }
            visits.undo(pair.hospital.doctor, visit);
            assertThat(pair.state()).as("not seen after all").isEqualTo(ReferralState.ACCEPTED);
            assertThat(pair.hospital.row(pair.referral).appointmentAt()).isEqualTo(LocalTime.of(9, 0));
            pair.hospital.clock.advance(Duration.ofMinutes(1));
            visits.finish(pair.hospital.doctor, visit, VisitOutcome.DISCHARGED);
            assertThat(pair.steps()).endsWith(ReferralStep.ATTEND, ReferralStep.ACCEPT, ReferralStep.ATTEND);
            pair.unit.take(pair.hospital.told(pair.referral));
            assertThat(pair.unit.row(pair.referral).state()).isEqualTo(ReferralState.ATTENDED);
            assertThat(RecordCheck.verify(pair.hospital.database)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoDoesNotComeIsMissedUntilTheDeskTakesItBack(TestStores stores) {
        try (Pair pair = new Pair(stores)) {
            UUID visit = pair.accept(0);
            VisitService visits = new VisitService(pair.hospital.database, pair.hospital.clock);
            pair.hospital.clock.advance(Duration.ofMinutes(30));
            visits.noShow(pair.receptionist, visit);
            assertThat(pair.state()).isEqualTo(ReferralState.NO_SHOW);
            pair.hospital.clock.advance(Duration.ofMinutes(1));
            visits.undo(pair.receptionist, visit);
            assertThat(pair.state()).as("expected again").isEqualTo(ReferralState.ACCEPTED);
            assertThat(pair.hospital.row(pair.referral).appointmentAt()).isEqualTo(LocalTime.of(9, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAppointmentMovedInTheAgendaIsToldToTheUnit(TestStores stores) {
        try (Pair pair = new Pair(stores)) {
            UUID visit = pair.accept(0);
            AgendaService agenda = new AgendaService(pair.hospital.database, pair.hospital.clock);
            Visit moved = agenda.move(pair.receptionist, visit, pair.offers().get(1).slot(), null, null);
            assertThat(pair.hospital.row(pair.referral).appointmentAt()).isEqualTo(LocalTime.of(9, 30));
            assertThat(pair.events().getLast().appointmentPlace()).isEqualTo("Consulta externa, 1");
            pair.hospital.clock.advance(Duration.ofMinutes(1));
            VisitService visits = new VisitService(pair.hospital.database, pair.hospital.clock);
            visits.undo(pair.receptionist, moved.id());
            assertThat(pair.hospital.row(pair.referral).appointmentAt()).isEqualTo(LocalTime.of(9, 0));
            pair.hospital.clock.advance(Duration.ofMinutes(30));
            visits.noShow(pair.receptionist, visit);
            assertThat(pair.state()).as("the first appointment is the referral's again")
                    .isEqualTo(ReferralState.NO_SHOW);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAppointmentCancelledInTheAgendaAsksBothSidesForAnother(TestStores stores) {
        try (Pair pair = new Pair(stores)) {
            UUID visit = pair.accept(0);
            AgendaService agenda = new AgendaService(pair.hospital.database, pair.hospital.clock);
            pair.hospital.clock.advance(Duration.ofMinutes(1));
            agenda.cancelByPatient(pair.receptionist, visit, "No puede venir");
            assertThat(pair.hospital.row(pair.referral)).satisfies(row -> {
                assertThat(row.state()).isEqualTo(ReferralState.ACCEPTED);
                assertThat(row.isWithoutAppointment()).isTrue();
                assertThat(row.appointmentPlace()).isNull();
            });
            pair.unit.take(pair.hospital.told(pair.referral));
            assertThat(pair.unit.services.referrals().counts(pair.unit.doctor,
                    List.of(WorkList.UNANSWERED, WorkList.THIS_WEEK), Scope.ALL))
                    .containsEntry(WorkList.UNANSWERED, 1).containsEntry(WorkList.THIS_WEEK, 0);
            assertThat(pair.unit.row(pair.referral).dueOn()).as("another appointment is awaited").isNotNull();

            pair.hospital.clock.advance(Duration.ofMinutes(1));
            new VisitService(pair.hospital.database, pair.hospital.clock).undo(pair.receptionist, visit);
            assertThat(pair.hospital.row(pair.referral).appointmentAt()).as("the cancelling taken back")
                    .isEqualTo(LocalTime.of(9, 0));
            pair.hospital.clock.advance(Duration.ofMinutes(1));
            agenda.cancelByUnit(pair.receptionist, visit, "Sin médico");
            pair.hospital.clock.advance(Duration.ofMinutes(1));
            LocalTime next = pair.offers().getFirst().slot().starts();
            pair.accept(0);
            assertThat(pair.hospital.row(pair.referral).appointmentAt()).isEqualTo(next);
            assertThat(RecordCheck.verify(pair.hospital.database)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void whoLeavesUnseenNeedsAnotherAppointment(TestStores stores) {
        try (Pair pair = new Pair(stores)) {
            UUID visit = pair.accept(0);
            VisitService visits = new VisitService(pair.hospital.database, pair.hospital.clock);
            visits.registerArrival(pair.receptionist, visit);
            pair.hospital.clock.advance(Duration.ofMinutes(1));
            visits.leave(pair.receptionist, visit, null);
            assertThat(pair.hospital.row(pair.referral).isWithoutAppointment()).isTrue();
            pair.hospital.clock.advance(Duration.ofMinutes(1));
            visits.undo(pair.receptionist, visit);
            assertThat(pair.hospital.row(pair.referral).appointmentAt()).isEqualTo(LocalTime.of(9, 0));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void anotherAppointmentGivenAtTheDeskIsOneEvent(TestStores stores) {
        try (Pair pair = new Pair(stores)) {
            pair.accept(0);
            pair.hospital.clock.advance(Duration.ofMinutes(1));
            pair.accept(2);
            assertThat(pair.steps()).filteredOn(step -> step == ReferralStep.ACCEPT).hasSize(2);
            assertThat(pair.hospital.row(pair.referral).isWithoutAppointment()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"H2,CANCEL,CAPTURE_ERROR", "H2,CLOSE,DIED", "POSTGRES,CANCEL,REFUSED"})
    void aReferralThatIsOverGivesItsPlaceBack(TestStores stores, ReferralStep step, String why) {
        try (Pair pair = new Pair(stores)) {
            UUID visit = pair.accept(0);
            pair.unit.take(pair.hospital.told(pair.referral));
            pair.unit.step(pair.referral, NewEvent.of(step).because(why, null));
            assertThat(pair.offers().getFirst().slot().starts()).isEqualTo(LocalTime.of(9, 15));
            pair.hospital.take(pair.unit.told(pair.referral));
            assertThat(pair.visit(visit).state()).isEqualTo(VisitState.CANCELLED_BY_UNIT);
            assertThat(pair.offers().getFirst().slot().starts()).isEqualTo(LocalTime.of(9, 0));
            pair.hospital.take(pair.unit.told(pair.referral));
            assertThat(RecordCheck.verify(pair.hospital.database)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aReturnGivesThePlaceBackAndWhoIsHereAlreadyKeepsIt(TestStores stores) {
        try (Pair pair = new Pair(stores)) {
            UUID visit = pair.accept(0);
            pair.hospital.services.referrals().step(pair.hospital.desk, pair.referral,
                    NewEvent.of(ReferralStep.RETURN).because("NO_CAPACITY", "El servicio cierra"));
            assertThat(pair.visit(visit).state()).isEqualTo(VisitState.CANCELLED_BY_UNIT);
        }
        try (Pair pair = new Pair(stores)) {
            UUID visit = pair.accept(0);
            new VisitService(pair.hospital.database, pair.hospital.clock).registerArrival(pair.receptionist, visit);
            pair.hospital.services.referrals().step(pair.hospital.desk, pair.referral,
                    NewEvent.of(ReferralStep.RETURN).because("INCOMPLETE", "Sin estudios"));
            assertThat(pair.visit(visit).state()).isEqualTo(VisitState.ARRIVED);
        }
    }

    /** A unit, its hospital, and a referral that the hospital has received. */
    private static final class Pair implements AutoCloseable {
        private final NeighbourUnit unit;
        private final NeighbourUnit hospital;
        private final HospitalService service;
        private final Session receptionist;
        private final Service agenda;
        private final UUID referral;

        Pair(TestStores stores) {
            unit = new NeighbourUnit(stores, "UMF 1 San Miguel", UnitType.UMF);
            hospital = new NeighbourUnit(stores, "HGZ 4 Celaya", UnitType.HGZ);
            service = new HospitalService(hospital.services);
            receptionist = hospital.session(Role.RECEPTIONIST);
            hospital.duty(1, hospital.doctor);
            agenda = service.agendas(hospital.desk, "Cardiología").getFirst();
            referral = unit.signed(unit.knows("HGZ 4 Celaya"), Priority.ORDINARY).id();
            hospital.take(unit.told(referral));
            hospital.services.referrals().step(hospital.desk, referral, NewEvent.of(ReferralStep.RECEIVE));
        }

        List<Offer> offers() {
            return service.offers(hospital.desk, agenda.id(), null, 3);
        }

        /** Accepts into the nth free place; the visit. */
        UUID accept(int nth) {
            service.accept(hospital.desk, referral, new HospitalService.Acceptance(agenda.id(),
                    offers().get(nth).slot(), null, null, null, null));
            return hospital.database.read(handle -> handle.createQuery("select visit_id from referral_booking")
                    .mapTo(UUID.class).one());
        }

        Visit visit(UUID id) {
            return new AgendaService(hospital.database, hospital.clock).visit(receptionist, id);
        }

        ReferralState state() {
            return hospital.row(referral).state();
        }

        List<ReferralEvent> events() {
            return hospital.services.referrals().open(hospital.doctor, referral, "test").history().applied();
        }

        List<ReferralStep> steps() {
            return events().stream().map(ReferralEvent::step).toList();
        }

        @Override
        public void close() {
            hospital.close();
            unit.close();
        }
    }
}
