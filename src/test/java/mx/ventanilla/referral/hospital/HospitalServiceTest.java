package mx.ventanilla.referral.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.clinic.Service;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.RecordCheck;
import mx.ventanilla.referral.AnswerDraft;
import mx.ventanilla.referral.NeighbourUnit;
import mx.ventanilla.referral.NewEvent;
import mx.ventanilla.referral.Priority;
import mx.ventanilla.referral.ReferralFileView;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.ReferralService.Scope;
import mx.ventanilla.referral.ReferralState;
import mx.ventanilla.referral.ReferralStep;
import mx.ventanilla.referral.SigningService;
import mx.ventanilla.referral.WorkList;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A hospital decides of what a unit sent it. */
@Execution(ExecutionMode.CONCURRENT)
class HospitalServiceTest {
    @ParameterizedTest
    @EnumSource
    void acceptsIntoItsOwnAgendaAndGivesThePlaceBackWhenItMovesTheAppointment(TestStores stores) {
        try (NeighbourUnit unit = new NeighbourUnit(stores, "UMF 1 San Miguel", UnitType.UMF);
                NeighbourUnit hospital = new NeighbourUnit(stores, "HGZ 4 Celaya", UnitType.HGZ)) {
            HospitalService service = new HospitalService(hospital.services);
            hospital.duty(1, hospital.doctor);
            UUID id = received(unit, hospital, Priority.ORDINARY);
            Service agenda = service.agendas(hospital.desk, "Cardiología").getFirst();
            List<Offer> offers = service.offers(hospital.desk, agenda.id(), null, 3);
            assertThat(offers).extracting(offer -> offer.slot().starts()).containsExactly(LocalTime.of(9, 0),
                    LocalTime.of(9, 15), LocalTime.of(9, 30));
            service.accept(hospital.desk, id, acceptance(agenda, offers.getFirst()));
            assertThat(hospital.row(id)).satisfies(row -> {
                assertThat(row.state()).isEqualTo(ReferralState.ACCEPTED);
                assertThat(row.appointmentOn()).isEqualTo(LocalDate.of(2027, 3, 5));
                assertThat(row.appointmentAt()).isEqualTo(LocalTime.of(9, 0));
                assertThat(row.appointmentPlace()).isEqualTo("Consulta externa, 1");
            });
            assertThat(service.offers(hospital.desk, agenda.id(), null, 1)).extracting(offer -> offer.slot().starts())
                    .as("the slot is sold").containsExactly(LocalTime.of(9, 15));
            UUID second = received(unit, hospital, Priority.ORDINARY);
            assertThatThrownBy(() -> service.accept(hospital.desk, second, acceptance(agenda, offers.getFirst())))
                    .isInstanceOf(Problem.class);
            assertThat(hospital.row(second).state()).isEqualTo(ReferralState.RECEIVED);
            assertThat(people(hospital)).as("nobody is registered by a refused acceptance").isEqualTo(1);

            service.accept(hospital.desk, id, new HospitalService.Acceptance(null, null, LocalDate.of(2027, 3, 9),
                    LocalTime.of(12, 0), "Consulta externa, cubículo 7", "Traer estudios"));
            assertThat(hospital.row(id).appointmentPlace()).isEqualTo("Consulta externa, cubículo 7");
            assertThat(service.offers(hospital.desk, agenda.id(), null, 1)).extracting(offer -> offer.slot().starts())
                    .as("the slot is free again").containsExactly(LocalTime.of(9, 0));
            service.accept(hospital.desk, id, acceptance(agenda, offers.get(2)));
            assertThat(people(hospital)).as("the same person").isEqualTo(1);
            assertThat(RecordCheck.verify(hospital.database)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void theDeskReturnsForFormalGapsAndAPhysicianJudgesPertinence(TestStores stores) {
        try (NeighbourUnit unit = new NeighbourUnit(stores, "UMF 1 San Miguel", UnitType.UMF);
                NeighbourUnit hospital = new NeighbourUnit(stores, "HGZ 4 Celaya", UnitType.HGZ)) {
            UUID first = received(unit, hospital, Priority.ORDINARY);
            UUID second = received(unit, hospital, Priority.ORDINARY);
            ReferralFileView seen = hospital.services.referrals().open(hospital.desk, first, "test");
            assertThat(seen.request()).as("the desk sees the administrative part").isEmpty();
            assertThatThrownBy(() -> returned(hospital, hospital.desk, first, "NOT_PERTINENT"))
                    .hasMessage("referral.pertinence.physician");
            assertThatThrownBy(() -> hospital.services.referrals().step(hospital.session(Role.RECEPTIONIST), first,
                    NewEvent.of(ReferralStep.RETURN).because("INCOMPLETE", "x"))).hasMessage("security.not.allowed");
            assertThat(returned(hospital, hospital.desk, first, "INCOMPLETE").state())
                    .isEqualTo(ReferralState.RETURNED);
            assertThat(returned(hospital, hospital.doctor, second, "NOT_PERTINENT").reason())
                    .isEqualTo("NOT_PERTINENT");
            unit.take(hospital.told(first));
            unit.take(hospital.told(second));
            assertThat(unit.services.referrals().counts(unit.doctor, List.of(WorkList.RETURNED), Scope.ALL))
                    .containsEntry(WorkList.RETURNED, 2);
            assertThatThrownBy(() -> hospital.services.signing().answer(hospital.desk, first, AnswerDraft.NONE,
                    NeighbourUnit.CODE.clone())).hasMessage("security.not.allowed");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void sendsOnWithANewReferralThatIsLinkedToTheOld(TestStores stores) {
        try (NeighbourUnit unit = new NeighbourUnit(stores, "UMF 1 San Miguel", UnitType.UMF);
                NeighbourUnit hospital = new NeighbourUnit(stores, "HGZ 4 Celaya", UnitType.HGZ);
                NeighbourUnit another = new NeighbourUnit(stores, "UMAE 48 León", UnitType.UMAE)) {
            HospitalService service = new HospitalService(hospital.services);
            UUID umae = hospital.knows("UMAE 48 León");
            UUID id = received(unit, hospital, Priority.URGENT);
            assertThatThrownBy(() -> service.onward(hospital.doctor, id, umae, "Cardiología", "Hemodinamia",
                    NeighbourUnit.CODE.clone())).as("only what was accepted is sent on").hasMessage("referral.refused");
            service.accept(hospital.desk, id, new HospitalService.Acceptance(null, null, LocalDate.of(2027, 3, 5),
                    null, "Urgencias", null));
            assertThatThrownBy(() -> service.onward(hospital.doctor, id, umae, "Cardiología", " ",
                    NeighbourUnit.CODE.clone())).hasMessage("referral.onward.reason");
            SigningService.Signed next = service.onward(hospital.doctor, id, umae, "Cardiología", "Hemodinamia",
                    NeighbourUnit.CODE.clone());
            assertThat(hospital.row(id).state()).isEqualTo(ReferralState.REFERRED_ONWARD);
            ReferralFileView onward = hospital.services.referrals().open(hospital.doctor, next.id(), "test");
            assertThat(onward.row().hospitalName()).isEqualTo("UMAE 48 León");
            assertThat(onward.request().orElseThrow().clinical().reason()).isEqualTo("Hemodinamia");
            assertThat(onward.request().orElseThrow().clinical().illness()).contains("UMF 1 San Miguel",
                    hospital.row(id).folio(), "Dolor opresivo");
            UUID linked = hospital.database.read(handle -> handle
                    .createQuery("select onward_from from referral where id = :id").bind("id", next.id())
                    .mapTo(UUID.class).one());
            assertThat(linked).isEqualTo(id);
            assertThat(another.take(hospital.told(next.id())).state()).isEqualTo(ReferralState.SIGNED);
            unit.take(hospital.told(id));
            assertThat(unit.services.referrals().open(unit.doctor, id, "test").history().applied().getLast().note())
                    .contains(next.folio(), "UMAE 48 León");
            assertThat(RecordCheck.verify(hospital.database)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void theUrgentComeFirstInTheInbox(TestStores stores) {
        try (NeighbourUnit unit = new NeighbourUnit(stores, "UMF 1 San Miguel", UnitType.UMF);
                NeighbourUnit hospital = new NeighbourUnit(stores, "HGZ 4 Celaya", UnitType.HGZ)) {
            UUID slow = received(unit, hospital, Priority.ORDINARY);
            UUID urgent = received(unit, hospital, Priority.URGENT);
            assertThat(hospital.services.referrals().list(hospital.desk, WorkList.INBOX, Scope.ALL, 9))
                    .extracting(ReferralRow::id).containsExactly(urgent, slow);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHospitalReceivesFromItsOwnFamilyDoctorsAndAnswersThem(TestStores stores) {
        try (NeighbourUnit both = new NeighbourUnit(stores, "HGZ/MF 3 Salamanca", UnitType.HGZ_MF)) {
            both.duty(1, both.doctor);
            HospitalService service = new HospitalService(both.services);
            UUID id = both.signed(both.knows("HGZ/MF 3 Salamanca"), Priority.ORDINARY).id();
            UUID elsewhere = both.signed(both.knows("HGZ 4 Celaya"), Priority.ORDINARY).id();
            assertThat(both.services.referrals().list(both.desk, WorkList.INBOX, Scope.ALL, 9))
                    .extracting(ReferralRow::id).containsExactly(id);
            assertThatThrownBy(() -> both.services.referrals().step(both.desk, elsewhere,
                    NewEvent.of(ReferralStep.RECEIVE))).hasMessage("referral.side.hospital");
            both.services.referrals().step(both.desk, id, NewEvent.of(ReferralStep.RECEIVE));
            int before = people(both);
            Service agenda = service.agendas(both.desk, "Cardiología").getFirst();
            service.accept(both.desk, id,
                    acceptance(agenda, service.offers(both.desk, agenda.id(), null, 1).getFirst()));
            assertThat(people(both)).as("the same person").isEqualTo(before);
            both.step(id, NewEvent.of(ReferralStep.ATTEND));
            both.services.signing().answer(both.doctor, id, new AnswerDraft(List.of("I209"), null, "Angina estable",
                    "Metoprolol", "Continuar", null, "", ""), NeighbourUnit.CODE.clone());
            assertThat(both.services.referrals().counts(both.doctor, List.of(WorkList.TO_READ, WorkList.DONE),
                    Scope.ALL)).containsEntry(WorkList.TO_READ, 1).containsEntry(WorkList.DONE, 1);
            both.step(id, NewEvent.of(ReferralStep.READ));
            both.step(id, NewEvent.of(ReferralStep.CLOSE).because("SEEN", null));
            assertThat(both.row(id).state()).isEqualTo(ReferralState.CLOSED);
            assertThat(RecordCheck.verify(both.database)).isEmpty();
        }
    }

    private static UUID received(NeighbourUnit unit, NeighbourUnit hospital, Priority priority) {
        UUID known = unit.services.routing().hospitals(unit.doctor).stream().findFirst().map(it -> it.id())
                .orElseGet(() -> unit.knows("HGZ 4 Celaya"));
        UUID id = unit.signed(known, priority).id();
        hospital.take(unit.told(id));
        hospital.services.referrals().step(hospital.desk, id, NewEvent.of(ReferralStep.RECEIVE));
        return id;
    }

    private static ReferralRow returned(NeighbourUnit hospital, Session who, UUID id,
            String why) {
        return hospital.services.referrals().step(who, id,
                NewEvent.of(ReferralStep.RETURN).because(why, "Falta el electrocardiograma"));
    }

    private static HospitalService.Acceptance acceptance(Service agenda, Offer offer) {
        return new HospitalService.Acceptance(agenda.id(), offer.slot(), null, null, null, null);
    }

    private static int people(NeighbourUnit hospital) {
        return hospital.database
                .read(handle -> handle.createQuery("select count(*) from patient").mapTo(Integer.class).one());
    }
}
