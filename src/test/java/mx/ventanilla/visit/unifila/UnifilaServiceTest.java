package mx.ventanilla.visit.unifila;

import static mx.ventanilla.support.StoredClinic.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.agenda.AbsenceTerms;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.BookingWish;
import mx.ventanilla.agenda.DayGrid;
import mx.ventanilla.agenda.GridVisit;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.absence.AbsenceService;
import mx.ventanilla.agenda.absence.MoveFirst;
import mx.ventanilla.core.Problem;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.visit.VisitService;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class UnifilaServiceTest {
    private static final int ROOMS = 21;
    private static final int NO_SHOWS = 30;
    private static final int WALK_INS = 40;

    @ParameterizedTest
    @EnumSource
    void rescuesThirtyNoShowsOfTwentyOneRoomsForFortyWalkInsAndForgetsNobody(TestStores stores) {
        try (Line line = new Line(stores, ROOMS, 0)) {
            List<Visit> booked = line.bookWholeMorning();
            Set<UUID> patients = new HashSet<>();
            for (int i = 0; i < WALK_INS; i++) {
                line.clinic.clock.advance(Duration.ofSeconds(20));
                UUID patient = line.clinic.patient(1 + i % ROOMS, "M");
                patients.add(patient);
                line.unifila.join(line.clinic.receptionist(), patient, UnifilaPriority.ORDINARY, null);
            }
            line.clinic.clock.set(FRIDAY.atTime(11, 0));
            for (int i = 0; i < NO_SHOWS; i++) {
                line.visits.noShow(line.clinic.receptionist(), booked.get(i).id());
            }

            List<Given> given = new ArrayList<>();
            for (int i = 0; i < NO_SHOWS; i++) {
                given.add(line.unifila.giveNext(line.clinic.receptionist()));
            }

            assertThat(given).extracting(each -> each.registered().visit().slotKey()).doesNotContainNull()
                    .doesNotHaveDuplicates();
            assertThat(given).extracting(each -> each.entry().patientId()).doesNotHaveDuplicates();
            assertThat(given).extracting(each -> each.entry().joinedAt()).isSorted();
            UnifilaBoard board = line.unifila.board(line.clinic.receptionist());
            Set<UUID> known = new HashSet<>();
            given.forEach(each -> known.add(each.entry().patientId()));
            board.waiting().forEach(entry -> known.add(entry.patientId()));
            assertThat(known).isEqualTo(patients);
            assertThat(board.waiting()).hasSize(WALK_INS - NO_SHOWS);
            assertThat(board.next()).isNull();
            assertThat(board.report().freed()).isEqualTo(NO_SHOWS);
            assertThat(board.report().rescued()).isEqualTo(NO_SHOWS);
            assertThat(board.report().served()).isEqualTo(NO_SHOWS);
            assertThatThrownBy(() -> line.unifila.giveNext(line.clinic.receptionist())).isInstanceOf(Problem.class)
                    .hasMessage("unifila.none.place");
            line.assertNoSlotIsSoldTwice();
        }
    }

    @ParameterizedTest
    @EnumSource
    void servesThePreferredFirstThenTheEarlierAndLetsNobodyJumpTheLine(TestStores stores) {
        try (Line line = new Line(stores, 2, 0)) {
            List<Visit> booked = line.bookWholeMorning();
            UUID early = line.clinic.patient(1, "M");
            UUID frail = line.clinic.patient(1, "M");
            assertThat(line.join(early, UnifilaPriority.ORDINARY).position()).isEqualTo(1);
            assertThat(line.join(frail, UnifilaPriority.PREFERRED).position()).isEqualTo(1);
            line.clinic.clock.set(FRIDAY.atTime(10, 0));
            line.visits.noShow(line.clinic.receptionist(), booked.get(0).id());
            line.visits.noShow(line.clinic.receptionist(), booked.get(1).id());

            assertThatThrownBy(() -> line.visits.registerWalkIn(line.clinic.receptionist(),
                    line.clinic.patient(2, "M"), null)).isInstanceOf(Problem.class)
                    .hasMessage("visit.walkIn.othersWait");
            assertThat(line.give().entry().patientId()).isEqualTo(frail);
            assertThat(line.give().entry().patientId()).isEqualTo(early);
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsAndOffersNoPlaceThatNobodySees(TestStores stores) {
        try (Line line = new Line(stores, 2, 0)) {
            List<Visit> booked = line.bookWholeMorning();
            line.clinic.clock.set(FRIDAY.atTime(8, 30));
            line.visits.noShow(line.clinic.receptionist(), booked.getFirst().id());
            UUID room = booked.getFirst().roomId();
            AbsenceService absences = new AbsenceService(line.clinic.database, line.clinic.clock);
            absences.decide(line.clinic.supervisor(), absences.preview(line.clinic.supervisor(),
                    AbsenceTerms.ofRoom(room, FRIDAY, FRIDAY).between(LocalTime.of(10, 0), LocalTime.of(14, 0)),
                    "Curso", MoveFirst.SAME_DOCTOR));

            UnifilaBoard board = line.unifila.board(line.clinic.receptionist());
            assertThat(board.places()).extracting(place -> place.slot().starts()).containsExactly(LocalTime.of(8, 0));
            assertThat(board.report().freed()).isEqualTo(1);
            assertThat(board.report().open()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void putsBackInTheOldPlaceWhoseVisitWasTakenBack(TestStores stores) {
        try (Line line = new Line(stores, 1, 0)) {
            List<Visit> booked = line.bookWholeMorning();
            UUID patient = line.clinic.patient(1, "M");
            UUID entry = line.join(patient, UnifilaPriority.ORDINARY).entryId();
            line.clinic.clock.set(FRIDAY.atTime(10, 0));
            line.visits.noShow(line.clinic.receptionist(), booked.getFirst().id());
            Given given = line.give();
            assertThat(given.registered().visit().arrivedAt()).isEqualTo(given.entry().joinedAt());
            assertThat(line.waiting()).isEmpty();

            line.visits.undo(line.clinic.receptionist(), given.registered().visit().id());

            assertThat(line.waiting()).containsExactly(entry);
            assertThatThrownBy(() -> line.join(patient, UnifilaPriority.ORDINARY)).isInstanceOf(Problem.class)
                    .hasMessage("unifila.refused.waiting");
            line.unifila.leave(line.clinic.receptionist(), entry);
            assertThat(line.waiting()).isEmpty();
            line.unifila.comeBack(line.clinic.receptionist(), entry);
            assertThat(line.waiting()).containsExactly(entry);
            line.give();
            assertThatThrownBy(() -> line.join(patient, UnifilaPriority.ORDINARY)).isInstanceOf(Problem.class)
                    .hasMessage("unifila.refused.hasVisit");
        }
    }

    @ParameterizedTest
    @EnumSource
    void sharesWalkInsAmongRoomsWhoseSlotsAreAsSoon(TestStores stores) {
        try (Line line = new Line(stores, 3, 0)) {
            List<Visit> booked = line.bookWholeMorning();
            for (int i = 0; i < 6; i++) {
                line.join(line.clinic.patient(1, "V"), UnifilaPriority.ORDINARY);
            }
            line.clinic.clock.set(FRIDAY.atTime(11, 0));
            booked.stream().filter(visit -> visit.starts().getHour() < 12).forEach(
                    visit -> line.visits.noShow(line.clinic.receptionist(), visit.id()));

            List<UUID> rooms = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                rooms.add(Objects.requireNonNull(line.give().registered().visit().roomId()));
            }

            assertThat(rooms.subList(0, 3)).doesNotHaveDuplicates();
            assertThat(rooms.subList(3, 6)).doesNotHaveDuplicates();
        }
    }

    /** A clinic and its Unifila. */
    private static final class Line implements AutoCloseable {
        private final StoredClinic clinic;
        private final AgendaService agenda;
        private final VisitService visits;
        private final UnifilaService unifila;

        Line(TestStores stores, int rooms, int quota) {
            clinic = new StoredClinic(stores, rooms, 120, quota);
            agenda = new AgendaService(clinic.database, clinic.clock);
            visits = new VisitService(clinic.database, clinic.clock);
            unifila = new UnifilaService(clinic.database, clinic.clock, visits);
            for (int room = 1; room <= rooms; room++) {
                clinic.absence(room, "V", FRIDAY, FRIDAY);
            }
        }

        /** All slots of the morning, the earliest first; nobody works in the afternoon. */
        List<Visit> bookWholeMorning() {
            List<Visit> booked = new ArrayList<>();
            List<RoomShift> shifts = agenda.day(clinic.receptionist(), FRIDAY).roomShifts().stream()
                    .filter(shift -> shift.shiftCode().equals("M")).toList();
            for (int slot = 0; slot < 3; slot++) {
                for (RoomShift shift : shifts) {
                    booked.add(agenda.book(clinic.receptionist(), BookingWish.of(
                            clinic.patient(shift.roomNumber(), "M"), clinic.serviceId, shift.slots().get(slot))));
                }
            }
            return booked;
        }

        Joined join(UUID patient, UnifilaPriority priority) {
            clinic.clock.advance(Duration.ofSeconds(10));
            return unifila.join(clinic.receptionist(), patient, priority, null);
        }

        Given give() {
            return unifila.giveNext(clinic.receptionist());
        }

        List<UUID> waiting() {
            return unifila.board(clinic.receptionist()).waiting().stream().map(UnifilaEntry::id).toList();
        }

        void assertNoSlotIsSoldTwice() {
            DayGrid grid = agenda.day(clinic.receptionist(), FRIDAY);
            assertThat(grid.visits().stream().filter(visit -> visit.state().occupiesSlot())
                    .map((GridVisit visit) -> visit.roomId() + " " + visit.starts())).doesNotHaveDuplicates();
        }

        @Override
        public void close() {
            clinic.close();
        }
    }
}
