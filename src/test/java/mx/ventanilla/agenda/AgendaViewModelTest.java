package mx.ventanilla.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.InlineTaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgendaViewModelTest {
    private final BusyAgenda day = new BusyAgenda(2);
    private final BlockingQueue<AgendaTable> shown = new LinkedBlockingQueue<>();
    private AgendaViewModel model;

    @BeforeEach
    void sitDown() {
        model = day.model(day.clinic.receptionist(), new InlineTaskRunner());
        model.days().tableProperty().subscribe(shown::add);
    }

    @AfterEach
    void leave() {
        model.close();
        day.close();
    }

    @Test
    void beginsAtTheSlotOfThisMoment() {
        assertThat(model.table().shifts()).hasSize(2);
        assertThat(model.cursorProperty().get()).isEqualTo(new GridPlace(0, 0, 6));
        assertThat(model.words().cell(model.table(), model.cursorProperty().get()))
                .isEqualTo("Consultorio 1, Dra. Luna, 09:30, Sin usar");
    }

    @Test
    void aSupervisorGivesATakenPlaceForAReason() {
        sell(LocalTime.of(10, 0));
        try (AgendaViewModel boss = day.model(day.clinic.supervisor(), new InlineTaskRunner())) {
            boss.showPatient(day.clinic.patient("Rosa", "Vargas", 1, "M"));
            boss.moveTo(boss.table().placeOf(slotAt(boss, LocalTime.of(10, 0))).orElseThrow());
            boss.take();
            assertThat(boss.placing().problemProperty().get()).isNotEmpty();
            assertThat(boss.placing().overridableProperty().get()).isTrue();

            boss.placing().override();
            assertThat(boss.placing().reasonMissingProperty().get()).isTrue();
            assertThat(day.told.sentences).hasSize(1);

            boss.placing().overrideReasonProperty().set("Acordado con el médico");
            boss.placing().override();
            assertThat(day.told.sentences).hasSize(2).last().asString().contains("Rosa", "10:00");
            assertThat(boss.placing().overridableProperty().get()).isFalse();
        }
    }

    @Test
    void nobodyElseIsOfferedToSetARuleAside() {
        sell(LocalTime.of(10, 0));
        model.showPatient(day.clinic.patient("Rosa", "Vargas", 1, "M"));
        goTo(0, 0, LocalTime.of(10, 0));
        model.take();
        assertThat(model.placing().problemProperty().get()).isNotEmpty();
        assertThat(model.placing().overridableProperty().get()).isFalse();
    }

    private void sell(LocalTime time) {
        model.showPatient(day.clinic.patient(1, "M"));
        goTo(0, 0, time);
        model.take();
        awaitThat(() -> model.cellProperty().get().state() == CellState.BOOKED);
    }

    private static Slot slotAt(AgendaViewModel model, LocalTime time) {
        return model.table().shifts().getFirst().columns().getFirst().slotAt(time).orElseThrow();
    }

    @Test
    void booksAFreePlaceForThePersonFoundAndTakesItBack() {
        UUID maria = day.clinic.patient(1, "M");
        goTo(0, 0, LocalTime.of(10, 0));
        model.enter();
        assertThat(model.searchCallsProperty().get()).isEqualTo(1);
        model.lookup().queryProperty().set("garc");
        model.chooseFound();
        assertThat(model.placing().carriedProperty().get().patientId()).isEqualTo(maria);
        model.enter();

        awaitThat(() -> model.cellProperty().get().state() == CellState.BOOKED);
        assertThat(day.told.sentences).containsExactly(
                "**García Pérez, María Elena** quedó agendada para hoy, 10:00, consultorio 1.");
        assertThat(model.placing().carriedProperty().get()).isNull();

        day.told.undo.getFirst().run();
        awaitThat(() -> model.cellProperty().get().state() == CellState.FREED);
    }

    @Test
    void movesAnAppointmentByCuttingAndPasting() {
        UUID visit = book(day.clinic.patient(1, "M"), 1, LocalTime.of(10, 0));
        goTo(0, 0, LocalTime.of(10, 0));
        model.cut();
        assertThat(model.placing().carriedProperty().get().from()).isEqualTo("C1 · 10:00");
        goTo(1, 1, LocalTime.of(16, 0));
        model.paste();

        awaitThat(() -> model.cellProperty().get().visit() != null);
        assertThat(state(visit)).isEqualTo(VisitState.MOVED);
        assertThat(day.told.sentences.getLast()).contains("pasó a hoy, 16:00, consultorio 2");
        day.told.undo.getFirst().run();
        assertThat(state(visit)).isEqualTo(VisitState.BOOKED);
    }

    @Test
    void cancelsAndCanTakeItBack() {
        UUID visit = book(day.clinic.patient(1, "M"), 1, LocalTime.of(10, 0));
        goTo(0, 0, LocalTime.of(10, 0));
        model.cancel();
        assertThat(state(visit)).isEqualTo(VisitState.CANCELLED_BY_PATIENT);
        day.told.undo.getFirst().run();
        assertThat(state(visit)).isEqualTo(VisitState.BOOKED);
    }

    @Test
    void tellsWhyAPlaceIsRefusedAndWhichOneIsLegal() {
        book(day.clinic.patient(1, "M"), 1, LocalTime.of(10, 0));
        goTo(0, 0, LocalTime.of(10, 0));
        model.choose(patient(day.clinic.patient("Rosa", "Solís", 1, "M")));
        model.enter();

        assertThat(model.placing().problemProperty().get()).isEqualTo(
                "Ese lugar ya está ocupado. Siguiente lugar: consultorio 1, a las 10:15 del viernes, 5 de marzo de 2027.");
        assertThat(model.placing().carriedProperty().get()).as("still in hand").isNotNull();
    }

    @Test
    void theNextFreePlaceIsInThePersonsOwnRoomAndShift() {
        goTo(0, 0, LocalTime.of(10, 0));
        model.choose(patient(day.clinic.patient("Rosa", "Solís", 2, "V")));
        model.search().nextFree();
        assertThat(model.cursorProperty().get()).isEqualTo(new GridPlace(1, 1, 0));
        model.search().nextFree();
        assertThat(model.cursorProperty().get()).isEqualTo(new GridPlace(1, 1, 1));
    }

    @Test
    void goesToTheDayOfAnOfferWithTheAppointmentInHand() {
        UUID visit = book(day.clinic.patient(1, "M"), 1, LocalTime.of(10, 0));
        goTo(0, 0, LocalTime.of(10, 0));
        model.enter();
        assertThat(model.detailProperty().get().offers()).hasSize(3);
        model.search().goToOffer(3);
        assertThat(model.days().dayProperty().get()).isEqualTo(BusyAgenda.TODAY.plusDays(1));
        model.enter();

        assertThat(state(visit)).isEqualTo(VisitState.MOVED);
    }

    @Test
    void showsTheWeekOfTheRoomUnderTheCursorAndBooksThere() {
        UUID maria = day.clinic.patient(1, "M");
        goTo(0, 1, LocalTime.of(10, 0));
        showWeek();

        assertThat(model.words().week(model.table())).isEqualTo("Consultorio 2 · 1 mar – 7 mar");
        assertThat(model.table().shifts().getFirst().columns()).extracting(RoomShift::roomNumber).containsOnly(2);
        assertThat(model.table().shifts().getFirst().columns()).extracting(RoomShift::day).startsWith(
                BusyAgenda.TODAY.minusDays(4)).doesNotHaveDuplicates();
        assertThat(model.words().cell(model.table(), model.cursorProperty().get()))
                .isEqualTo("Consultorio 2, hoy, Dra. Ruiz, 10:00, Libre");
        model.choose(patient(maria));
        model.enter();
        awaitThat(() -> model.cellProperty().get().state() == CellState.BOOKED);
        model.days().step(1);
        awaitThat(() -> model.table().shifts().getFirst().columns().getFirst().day()
                .equals(BusyAgenda.TODAY.plusDays(3)));
        model.days().step(-1);
        awaitThat(() -> model.cellProperty().get().state() == CellState.BOOKED);
        model.cursor().turnWeek();
        awaitThat(() -> !model.table().isWeek());
        assertThat(model.cursor().room().roomNumber()).isEqualTo(2);
        assertThat(model.cellProperty().get().state()).isEqualTo(CellState.BOOKED);
    }

    @Test
    void movesWithinTheWeekAndFindsTheNextFreePlaceDayByDay() {
        UUID visit = book(day.clinic.patient(1, "M"), 1, LocalTime.of(10, 0));
        goTo(0, 0, LocalTime.of(10, 0));
        showWeek();
        model.cut();
        assertThat(model.placing().carriedProperty().get().from()).isEqualTo("C1 · 10:00 · hoy");
        model.step(1, 0);
        model.paste();

        awaitThat(() -> model.cellProperty().get().visit() != null);
        assertThat(state(visit)).isEqualTo(VisitState.MOVED);
        assertThat(model.cursor().room().day()).isEqualTo(BusyAgenda.TODAY.plusDays(1));
        model.search().nextFree();
        assertThat(model.cursor().room().day()).isEqualTo(BusyAgenda.TODAY.plusDays(1));
        assertThat(Objects.requireNonNull(model.cellProperty().get().slot()).starts()).isEqualTo(LocalTime.of(10, 15));
    }

    @Test
    void typesARoomsNumberToSeeItsWeek() {
        showWeek();
        model.cursor().beginRoom();
        model.cursor().typeRoom("2");
        awaitThat(() -> model.table().shifts().getFirst().columns().getFirst().roomNumber() == 2);
        assertThat(model.table().isWeek()).isTrue();
    }

    @Test
    void seesWhatAnotherDeskBooked() {
        goTo(0, 1, LocalTime.of(11, 0));
        book(day.clinic.patient(2, "M"), 2, LocalTime.of(11, 0));
        awaitThat(() -> model.cellProperty().get().state() == CellState.BOOKED);
    }

    @Test
    void saysWhyNobodyIsSeenOnAClosedDay() {
        LocalDate closed = BusyAgenda.TODAY.plusDays(2);
        day.clinic.closedDay(closed, "CLOSED");
        awaitThat(() -> day.unit.unit().closedDay(closed).isPresent());
        model.days().dayProperty().set(closed);
        awaitThat(() -> model.table().day().equals(closed));

        assertThat(model.words().closed(closed)).isEqualTo("La unidad está cerrada este día: Día. No se dan citas.");
        assertThat(model.table().counts()).containsOnlyKeys(CellState.OUT);
    }

    @Test
    void whoMayNotBookIsRefused() {
        AgendaViewModel admin = day.model(
                new Session(day.clinic.unitId, "a", "A", Role.ADMIN, null,
                        day.clinic.unitId),
                new InlineTaskRunner());
        admin.moveTo(new GridPlace(0, 0, 8));
        admin.choose(patient(day.clinic.patient(1, "M")));
        admin.enter();
        assertThat(admin.placing().problemProperty().get()).isNotEmpty();
        admin.close();
    }

    private void showWeek() {
        Slot slot = model.cellProperty().get().slot();
        model.cursor().turnWeek();
        awaitThat(() -> model.table().isWeek() && slot.equals(model.cellProperty().get().slot()));
    }

    private void goTo(int shift, int column, LocalTime starts) {
        int row = model.table().shifts().get(shift).rows().indexOf(BusyAgenda.TODAY.atTime(starts));
        model.moveTo(new GridPlace(shift, column, row));
    }

    /** As another desk does it; waits until the screen shows it. */
    private UUID book(UUID patient, int room, LocalTime starts) {
        RoomShift shift = day.agenda.day(day.clinic.receptionist(), BusyAgenda.TODAY).roomShifts().stream()
                .filter(each -> each.roomNumber() == room && each.shiftCode().equals("M")).findFirst().orElseThrow();
        Slot slot = shift.slotAt(starts).orElseThrow();
        UUID visit = day.agenda.book(day.clinic.receptionist(), BookingWish.of(patient, day.clinic.serviceId, slot))
                .id();
        awaitThat(() -> model.table().placeOf(visit).isPresent());
        return visit;
    }

    private VisitState state(UUID visit) {
        return day.agenda.visit(day.clinic.receptionist(), visit).state();
    }

    private Patient patient(UUID id) {
        return new PatientService(day.clinic.database, day.unit).find(day.clinic.receptionist(), id).orElseThrow();
    }

    /** Looks again each time the day was read. */
    private void awaitThat(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within five seconds").isLessThan(end);
            try {
                shown.poll(20, TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }
}
