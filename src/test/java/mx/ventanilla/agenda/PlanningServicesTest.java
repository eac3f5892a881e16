package mx.ventanilla.agenda;

import static mx.ventanilla.support.StoredClinic.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Series, the waiting list, notes, and the date on which an appointment was asked for. */
@Execution(ExecutionMode.CONCURRENT)
class PlanningServicesTest {
    @ParameterizedTest
    @EnumSource
    void repeatsAControlEveryFourWeeksAtTheSameHourOrTheNextLegalOne(TestStores stores) {
        try (Desk desk = new Desk(stores)) {
            Visit first = desk.book(FRIDAY, 9);
            desk.clinic.closedDay(FRIDAY.plusWeeks(4), "CLOSED");
            desk.book(FRIDAY.plusWeeks(8), 9);

            List<Visit> made = desk.series.repeat(desk.clinic.receptionist(), first.id(), 4, 4);

            assertThat(made).extracting(Visit::visitDay).containsExactly(FRIDAY.plusWeeks(4).plusDays(1),
                    FRIDAY.plusWeeks(8), FRIDAY.plusWeeks(12));
            assertThat(made).extracting(Visit::starts).containsExactly(LocalTime.of(8, 0), LocalTime.of(8, 0),
                    LocalTime.of(9, 0));
            UUID series = desk.find(first.id()).seriesId();
            assertThat(series).isNotNull();
            assertThat(desk.find(made.getLast().id()).seriesId()).isEqualTo(series);
            desk.series.takeBack(desk.clinic.receptionist(), made.stream().map(Visit::id).toList());
            assertThat(desk.find(made.getFirst().id()).state()).isEqualTo(VisitState.CANCELLED_BY_UNIT);
            assertThat(desk.find(first.id()).state()).isEqualTo(VisitState.BOOKED);
            assertThat(desk.clinic.database.read(AgendaCheck::faults)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void offersAFreedPlaceToPriorityAndThenToWhoAskedFirst(TestStores stores) {
        try (Desk desk = new Desk(stores)) {
            Visit booked = desk.book(FRIDAY, 9);
            Slot slot = desk.slot(FRIDAY, 9);
            RoomShift room = desk.shift(FRIDAY);
            UUID early = desk.clinic.patient(1, "M");
            UUID pressing = desk.clinic.patient(1, "M");
            desk.waits(early, room, 0);
            desk.clinic.clock.advance(Duration.ofMinutes(3));
            desk.waits(pressing, room, 1);
            desk.agenda.cancelByPatient(desk.clinic.receptionist(), booked.id(), null);

            List<WaitingRequest> list = desk.waiting.list(desk.clinic.receptionist());
            Visit given = desk.waiting.give(desk.clinic.receptionist(), list.getFirst().id(), slot);

            assertThat(list).extracting(WaitingRequest::patientId).containsExactly(pressing, early);
            assertThat(given.patientId()).isEqualTo(pressing);
            assertThat(desk.find(given.id()).requestedAt()).isEqualTo(list.getFirst().requestedAt());
            assertThat(desk.waiting.list(desk.clinic.receptionist())).hasSize(1);
            assertThatThrownBy(() -> desk.waiting.give(desk.clinic.receptionist(), list.getLast().id(), slot))
                    .isInstanceOf(Problem.class);
            assertThatThrownBy(() -> desk.waits(early, room, 0)).isInstanceOfSatisfying(Problem.class,
                    problem -> assertThat(problem.key()).isEqualTo("agenda.waiting.already"));
            desk.waiting.withdraw(desk.clinic.receptionist(), list.getLast().id());
            assertThat(desk.waiting.list(desk.clinic.receptionist())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsNoteTelephoneAndTheDateOfTheRequestWhenAnAppointmentMoves(TestStores stores) {
        try (Desk desk = new Desk(stores)) {
            Visit visit = desk.agenda.book(desk.clinic.receptionist(), BookingWish.of(desk.clinic.patient(1, "M"),
                    desk.clinic.serviceId, desk.slot(FRIDAY.plusDays(3), 9)).byPhone());
            desk.agenda.note(desk.clinic.receptionist(), visit.id(), "Trae estudios");
            desk.clinic.clock.advance(Duration.ofHours(20));

            Visit moved = desk.agenda.move(desk.clinic.receptionist(), visit.id(), desk.slot(FRIDAY.plusDays(4), 10),
                    null, null);

            assertThat(desk.find(visit.id()).reason()).isEqualTo("Trae estudios");
            assertThat(moved.channel()).isEqualTo("PHONE");
            assertThat(moved.requestedAt()).isEqualTo(visit.requestedAt());
        }
    }

    private static final class Desk implements AutoCloseable {
        final StoredClinic clinic;
        final AgendaService agenda;
        final SeriesService series;
        final WaitingListService waiting;

        Desk(TestStores stores) {
            clinic = new StoredClinic(stores, 1, 60, 2);
            agenda = new AgendaService(clinic.database, clinic.clock);
            series = new SeriesService(clinic.database);
            waiting = new WaitingListService(clinic.database);
        }

        RoomShift shift(LocalDate day) {
            return agenda.day(clinic.receptionist(), day).roomShifts().stream()
                    .filter(each -> each.shiftCode().equals("M")).findFirst().orElseThrow();
        }

        Slot slot(LocalDate day, int hour) {
            return shift(day).slotAt(LocalTime.of(hour, 0)).orElseThrow();
        }

        Visit book(LocalDate day, int hour) {
            return agenda.book(clinic.receptionist(),
                    BookingWish.of(clinic.patient(1, "M"), clinic.serviceId, slot(day, hour)));
        }

        void waits(UUID patient, RoomShift room, int priority) {
            waiting.add(clinic.receptionist(),
                    new WaitingListService.Wanted(patient, room, priority, "PHONE", null));
        }

        Visit find(UUID id) {
            return clinic.database.read(handle -> new VisitDao(handle).find(id));
        }

        @Override
        public void close() {
            clinic.close();
        }
    }
}
