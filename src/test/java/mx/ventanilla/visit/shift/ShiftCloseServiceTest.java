package mx.ventanilla.visit.shift;

import static mx.ventanilla.support.StoredClinic.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mx.ventanilla.agenda.AgendaCheck;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.BookingWish;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitDao;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.print.TableRows;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.visit.VisitOutcome;
import mx.ventanilla.visit.VisitService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class ShiftCloseServiceTest {
    @ParameterizedTest
    @EnumSource
    void bringsEverybodyToAnEndAndKeepsWhatTheShiftCameTo(TestStores stores) {
        try (Desk desk = new Desk(stores)) {
            Visit never = desk.book(8);
            Visit attended = desk.book(9);
            Visit waits = desk.book(10);
            Visit goesOn = desk.book(11);
            desk.at(9);
            desk.arrive(attended);
            desk.visits.call(desk.clinic.physician(), attended.id());
            desk.visits.begin(desk.clinic.physician(), attended.id());
            desk.visits.finish(desk.clinic.physician(), attended.id(), VisitOutcome.DISCHARGED);
            desk.arrive(waits);
            Visit here = desk.arrive(goesOn);
            desk.at(14);

            ClosingSheet before = desk.sheet();
            ClosingSheet after = desk.close(Map.of(waits.id(), WaitingEnd.LEFT, goesOn.id(), WaitingEnd.NEXT_SHIFT),
                    "Falta papel para fichas");

            assertThat(before.here()).hasSize(2);
            assertThat(before.notCome()).singleElement().satisfies(it -> assertThat(it.id()).isEqualTo(never.id()));
            assertThat(after.isClosed()).isTrue();
            assertThat(after.totals()).isEqualTo(new ShiftTotals(1, 1, 1, 1, 0, 0, 5));
            assertThat(desk.find(never).state()).isEqualTo(VisitState.NO_SHOW);
            Visit passed = desk.find(Objects.requireNonNull(desk.find(goesOn).movedTo()));
            assertThat(passed.shiftId()).isEqualTo(desk.clinic.shiftId("V"));
            assertThat(passed.state()).isEqualTo(VisitState.ARRIVED);
            assertThat(passed.arrivedAt()).isEqualTo(here.arrivedAt());
            assertThat(desk.clinic.database.read(AgendaCheck::faults)).isEmpty();
            assertThat(desk.closing.handOver(desk.clinic.receptionist())).get()
                    .satisfies(note -> assertThat(note.note()).isEqualTo("Falta papel para fichas"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksAboutEachPatientWhoIsStillHereAndWaitsForThoseExpected(TestStores stores) {
        try (Desk desk = new Desk(stores)) {
            Visit waits = desk.book(9);
            desk.book(13);
            desk.at(9);
            desk.arrive(waits);

            assertThatThrownBy(() -> desk.close(Map.of(waits.id(), WaitingEnd.LEFT), null))
                    .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.key()).isEqualTo("shift.close.early"));
            desk.at(14);
            assertThatThrownBy(() -> desk.close(Map.of(), null)).isInstanceOfSatisfying(Problem.class,
                    it -> assertThat(new Messages(Messages.SPANISH).text(it))
                            .isEqualTo("Falta decir qué pasó con 1 paciente que sigue en la unidad."));
            assertThat(desk.find(waits).state()).isEqualTo(VisitState.ARRIVED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsNothingIntoAClosedShiftUntilASupervisorOpensIt(TestStores stores) {
        try (Desk desk = new Desk(stores)) {
            Visit never = desk.book(8);
            desk.at(14);
            desk.close(Map.of(), null);

            assertThatThrownBy(() -> desk.visits.undo(desk.clinic.receptionist(), never.id()))
                    .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.key()).isEqualTo("agenda.shift.closed"));
            assertThatThrownBy(() -> desk.closing.reopen(desk.clinic.receptionist(), desk.shift(), "Error"))
                    .isInstanceOfSatisfying(Problem.class,
                            it -> assertThat(it.key()).isEqualTo("security.not.allowed"));
            desk.closing.reopen(desk.clinic.supervisor(), desk.shift(), "Se cerró por error");

            assertThat(desk.visits.undo(desk.clinic.receptionist(), never.id()).state()).isEqualTo(VisitState.BOOKED);
            assertThat(desk.sheet().isClosed()).isFalse();
            assertThat(desk.close(Map.of(), null).isClosed()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void offersYesterdaysShiftFirstThingToday(TestStores stores) {
        try (Desk desk = new Desk(stores)) {
            desk.book(8);
            desk.clinic.clock.set(FRIDAY.plusDays(1).atTime(7, 50));

            assertThat(desk.closing.due(desk.clinic.receptionist())).singleElement()
                    .satisfies(shift -> assertThat(shift.day()).isEqualTo(FRIDAY));
            desk.closing.close(desk.clinic.receptionist(), desk.closing.due(desk.clinic.receptionist()).getFirst(),
                    Map.of(), null);
            assertThat(desk.closing.due(desk.clinic.receptionist())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesTheDailySheetWithoutAnythingClinical(TestStores stores) {
        try (Desk desk = new Desk(stores)) {
            desk.book(8);
            desk.at(14);
            desk.close(Map.of(), null);
            Messages messages = new Messages(Messages.SPANISH);
            DailySheet sheet = new DailySheetService(desk.clinic.database).sheet(desk.clinic.receptionist(), FRIDAY,
                    desk.clinic.shiftId("M"));

            TableRows table = sheet.table(messages);

            assertThat(table.headings()).containsExactly("Día", "Consultorio", "Turno", "Médico", "Hora", "NSS",
                    "Agregado", "Sexo", "Edad", "Tipo", "Clase", "Llegó", "Llamado", "Terminó", "Resultado");
            assertThat(table.rows()).singleElement()
                    .satisfies(row -> assertThat(row).contains("Dra. Luna", "08:00", "46 años", "No se presentó"));
            assertThat(sheet.pdf(messages)).startsWith('%', 'P', 'D', 'F');
        }
    }

    private static final class Desk implements AutoCloseable {
        final StoredClinic clinic;
        final AgendaService agenda;
        final VisitService visits;
        final ShiftCloseService closing;

        Desk(TestStores stores) {
            clinic = new StoredClinic(stores, 1, 60, 2);
            agenda = new AgendaService(clinic.database, clinic.clock);
            visits = new VisitService(clinic.database, clinic.clock);
            closing = new ShiftCloseService(clinic.database, clinic.clock);
        }

        Visit book(int hour) {
            UUID patient = clinic.patient(1, "M");
            return agenda.book(clinic.receptionist(), BookingWish.of(patient, clinic.serviceId,
                    agenda.day(clinic.receptionist(), FRIDAY).roomShifts().stream()
                            .filter(shift -> shift.shiftCode().equals("M")).findFirst().orElseThrow()
                            .slotAt(LocalTime.of(hour, 0)).orElseThrow()));
        }

        Visit arrive(Visit visit) {
            return visits.registerArrival(clinic.receptionist(), visit.id()).visit();
        }

        void at(int hour) {
            clinic.clock.set(FRIDAY.atTime(hour, 5));
        }

        WorkedShift shift() {
            return new WorkedShift(clinic.shiftId("M"), "M", FRIDAY, FRIDAY.atTime(8, 0), FRIDAY.atTime(14, 0));
        }

        ClosingSheet sheet() {
            return closing.sheet(clinic.receptionist(), FRIDAY, clinic.shiftId("M"));
        }

        ClosingSheet close(Map<UUID, WaitingEnd> ends, @Nullable String note) {
            return closing.close(clinic.receptionist(), shift(), ends, note);
        }

        Visit find(Visit visit) {
            return find(visit.id());
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
