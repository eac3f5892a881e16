package mx.ventanilla.agenda;

import static mx.ventanilla.support.StoredClinic.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class AgendaServiceTest {
    private static final int DESKS = 16;

    @ParameterizedTest
    @EnumSource
    void sellsOneSlotToOneOfSixteenDesksAndTellsTheOthersWhereElse(TestStores stores) throws Exception {
        try (StoredClinic clinic = new StoredClinic(stores, 2, 15, 4);
                ExecutorService desks = Executors.newFixedThreadPool(DESKS)) {
            AgendaService agenda = new AgendaService(clinic.database, clinic.clock);
            List<UUID> patients = new ArrayList<>();
            for (int i = 0; i < DESKS; i++) {
                patients.add(clinic.patient(1, "M"));
            }
            Slot slot = slot(clinic, agenda, 1, LocalTime.of(10, 0));

            List<String> answers = new ArrayList<>();
            List<Callable<String>> attempts = patients.stream()
                    .<Callable<String>>map(patient -> () -> book(clinic, agenda, patient, slot)).toList();
            for (Future<String> answer : desks.invokeAll(attempts)) {
                answers.add(answer.get());
            }

            assertThat(answers).filteredOn("sold"::equals).hasSize(1);
            assertThat(answers).filteredOn(answer -> !answer.equals("sold")).hasSize(DESKS - 1).containsOnly(
                    "Ese lugar ya está ocupado. Siguiente lugar: consultorio 1, a las 10:15 del viernes, 5 de marzo de 2027.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancelsAndSellsTheSlotAgain(TestStores stores) {
        try (StoredClinic clinic = new StoredClinic(stores, 1, 15, 4)) {
            AgendaService agenda = new AgendaService(clinic.database, clinic.clock);
            Slot slot = slot(clinic, agenda, 1, LocalTime.of(10, 0));
            UUID first = clinic.patient(1, "M");
            Visit visit = agenda.book(clinic.receptionist(), BookingWish.of(first, clinic.serviceId, slot));

            Visit cancelled = agenda.cancelByPatient(clinic.receptionist(), visit.id(), "Viaje");

            assertThat(cancelled.state()).isEqualTo(VisitState.CANCELLED_BY_PATIENT);
            assertThat(cancelled.slotKey()).isNull();
            assertThat(book(clinic, agenda, clinic.patient(1, "M"), slot)).isEqualTo("sold");
            assertThat(book(clinic, agenda, first, slot)).startsWith("Ese lugar ya está ocupado.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void movesAnAppointmentWithinTheDayAndKeepsTheLink(TestStores stores) {
        try (StoredClinic clinic = new StoredClinic(stores, 2, 15, 4)) {
            AgendaService agenda = new AgendaService(clinic.database, clinic.clock);
            UUID patient = clinic.patient(1, "M");
            Visit visit = agenda.book(clinic.receptionist(),
                    BookingWish.of(patient, clinic.serviceId, slot(clinic, agenda, 1, LocalTime.of(10, 0))));
            Slot other = slot(clinic, agenda, 2, LocalTime.of(11, 0));

            Visit moved = agenda.move(clinic.receptionist(), visit.id(), other, "Lo pide", null);

            assertThat(moved.state()).isEqualTo(VisitState.BOOKED);
            assertThat(moved.movedFrom()).isEqualTo(visit.id());
            assertThat(moved.slotKey()).isEqualTo(other.key());
            Visit old = clinic.database.read(handle -> new VisitDao(handle).find(visit.id()));
            assertThat(old.state()).isEqualTo(VisitState.MOVED);
            assertThat(old.movedTo()).isEqualTo(moved.id());
            assertThat(old.slotKey()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheOldAppointmentAloneWhenTheNewSlotIsTaken(TestStores stores) {
        try (StoredClinic clinic = new StoredClinic(stores, 1, 15, 4)) {
            AgendaService agenda = new AgendaService(clinic.database, clinic.clock);
            Slot ten = slot(clinic, agenda, 1, LocalTime.of(10, 0));
            Slot eleven = slot(clinic, agenda, 1, LocalTime.of(11, 0));
            Visit visit = agenda.book(clinic.receptionist(),
                    BookingWish.of(clinic.patient(1, "M"), clinic.serviceId, ten));
            agenda.book(clinic.receptionist(), BookingWish.of(clinic.patient(1, "M"), clinic.serviceId, eleven));

            assertThatThrownBy(() -> agenda.move(clinic.receptionist(), visit.id(), eleven, null, null))
                    .isInstanceOfSatisfying(Problem.class,
                            problem -> assertThat(spanish(problem)).startsWith("Ese lugar ya está ocupado. "
                                    + "Siguiente lugar: consultorio 1, a las 11:15"));

            Visit kept = clinic.database.read(handle -> new VisitDao(handle).find(visit.id()));
            assertThat(kept).isEqualTo(visit);
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsOnlyASupervisorOverbookAndKeepsTheReason(TestStores stores) {
        try (StoredClinic clinic = new StoredClinic(stores, 1, 15, 4)) {
            AgendaService agenda = new AgendaService(clinic.database, clinic.clock);
            Slot ten = slot(clinic, agenda, 1, LocalTime.of(10, 0));
            agenda.book(clinic.receptionist(), BookingWish.of(clinic.patient(1, "M"), clinic.serviceId, ten));
            BookingWish wish = BookingWish.of(clinic.patient(1, "M"), clinic.serviceId, ten).overriding("Embarazo");

            assertThatThrownBy(() -> agenda.book(clinic.receptionist(), wish)).isInstanceOf(Problem.class);
            Visit visit = agenda.book(clinic.supervisor(), wish);

            assertThat(visit.overrideReason()).isEqualTo("Embarazo");
            assertThat(visit.slotKey()).isEqualTo(ten.key() + "|+1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyAPatientWithoutCoverIsNotBooked(TestStores stores) {
        try (StoredClinic clinic = new StoredClinic(stores, 1, 15, 4)) {
            AgendaService agenda = new AgendaService(clinic.database, clinic.clock);
            UUID patient = clinic.patient(1, "M");
            clinic.endCover(patient);

            Verdict verdict = agenda
                    .check(clinic.receptionist(), BookingWish.of(patient, clinic.serviceId,
                            slot(clinic, agenda, 1, LocalTime.of(10, 0))));

            assertThat(verdict.broken()).containsExactly(BookingRule.NOT_COVERED);
            assertThat(verdict.cover()).isPresent();
            assertThat(spanish(verdict.problem())).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void seesAbsencesAndClosedDaysWhenItOffersASlot(TestStores stores) {
        try (StoredClinic clinic = new StoredClinic(stores, 1, 15, 4)) {
            AgendaService agenda = new AgendaService(clinic.database, clinic.clock);
            clinic.absence(1, "M", FRIDAY, FRIDAY);
            clinic.absence(1, "V", FRIDAY, FRIDAY.plusDays(1));
            clinic.closedDay(FRIDAY.plusDays(1), "CLOSED");

            Offer offer = agenda.nextSlot(clinic.receptionist(), clinic.patient(1, "M"), clinic.serviceId,
                    FRIDAY.atTime(7, 0)).orElseThrow();

            assertThat(offer.slot().from()).isEqualTo(FRIDAY.plusDays(2).atTime(8, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsTheDayOfAllRoomsWithNamesAndStates(TestStores stores) {
        try (StoredClinic clinic = new StoredClinic(stores, 2, 15, 4)) {
            AgendaService agenda = new AgendaService(clinic.database, clinic.clock);
            UUID patient = clinic.patient(2, "M");
            agenda.book(clinic.receptionist(),
                    BookingWish.of(patient, clinic.serviceId, slot(clinic, agenda, 2, LocalTime.of(9, 30))));

            DayGrid grid = agenda.day(clinic.receptionist(), FRIDAY);

            assertThat(grid.roomShifts()).hasSize(4).allMatch(shift -> shift.presence() == Presence.PRESENT);
            assertThat(grid.visits()).singleElement().satisfies(visit -> {
                assertThat(visit.names().display()).isEqualTo("García Pérez, María Elena");
                assertThat(visit.state()).isEqualTo(VisitState.BOOKED);
                assertThat(visit.starts()).isEqualTo(LocalTime.of(9, 30));
            });
            assertThat(agenda.todaysVisits(clinic.receptionist(), List.of(patient))).singleElement()
                    .satisfies(visit -> assertThat(visit.roomNumber()).isEqualTo(2));
        }
    }

    private static String book(StoredClinic clinic, AgendaService agenda, UUID patient, Slot slot) {
        try {
            agenda.book(clinic.receptionist(), BookingWish.of(patient, clinic.serviceId, slot));
            return "sold";
        } catch (Problem problem) {
            return spanish(problem);
        }
    }

    private static String spanish(Problem problem) {
        return new Messages(Messages.SPANISH).text(problem);
    }

    private static Slot slot(StoredClinic clinic, AgendaService agenda, int room, LocalTime time) {
        LocalDate day = FRIDAY;
        return agenda.day(clinic.receptionist(), day).roomShifts().stream()
                .filter(shift -> shift.roomNumber() == room && shift.shiftCode().equals("M")).findFirst().orElseThrow()
                .slotAt(time).orElseThrow();
    }
}
