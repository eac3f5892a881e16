package mx.ventanilla.agenda;

import static mx.ventanilla.agenda.Clinic.FRIDAY;
import static mx.ventanilla.agenda.Clinic.patient;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import mx.ventanilla.core.Messages;
import mx.ventanilla.patient.Coverage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BookingRulesTest {
    private static final LocalDateTime NOW = FRIDAY.atTime(10, 30);
    private static final Applicant ELENA = patient("Elena", 2, "M");
    private final Clinic clinic = new Clinic(3, 15, 4);
    private final BookingRules rules = new BookingRules(30, Clinic.COVERAGE);

    @Test
    void sellsAFreeSlot() {
        assertThat(broken(clinic.slot(2, "M", FRIDAY, 10))).isEmpty();
    }

    @Test
    void refusesToSellASlotTwice() {
        Slot slot = clinic.slot(2, "M", FRIDAY, 10);
        clinic.takenSlots.add(slot.key());

        assertThat(broken(slot)).containsExactly(BookingRule.SLOT_TAKEN);
    }

    @Test
    void refusesASlotThatHasBegun() {
        assertThat(broken(clinic.slot(2, "M", FRIDAY, 9))).containsExactly(BookingRule.PAST);
    }

    @Test
    void refusesAnInventedSlot() {
        Slot slot = clinic.slot(2, "M", FRIDAY, 12);

        assertThat(broken(new Slot(slot.roomId(), slot.shiftId(), FRIDAY, slot.from().plusMinutes(5), 15)))
                .containsExactly(BookingRule.NO_SUCH_SLOT);
    }

    @Test
    void refusesClosedDaysAndDaysForUrgenciesOnly() {
        clinic.closed.add(FRIDAY.plusDays(1));
        clinic.urgentOnly.add(FRIDAY.plusDays(2));

        assertThat(broken(clinic.slot(2, "M", FRIDAY.plusDays(1), 0))).containsExactly(BookingRule.CLOSED_DAY);
        assertThat(broken(clinic.slot(2, "M", FRIDAY.plusDays(2), 0))).containsExactly(BookingRule.URGENT_ONLY_DAY);
    }

    @Test
    void refusesARoomWithoutItsDoctor() {
        clinic.absent.add(1);
        clinic.withoutDoctor.add(3);

        assertThat(broken(clinic.slot(1, "V", FRIDAY, 0))).containsExactly(BookingRule.DOCTOR_ABSENT);
        assertThat(broken(clinic.slot(3, "V", FRIDAY, 0))).containsExactly(BookingRule.NO_DOCTOR);
    }

    @Test
    void givesOneAppointmentAPatientServiceAndDay() {
        clinic.patientDays.add(DayBook.patientDayKey(ELENA.patientId(), ELENA.serviceId(), FRIDAY));

        assertThat(broken(clinic.slot(2, "V", FRIDAY, 0))).containsExactly(BookingRule.ALREADY_THAT_DAY);
        assertThat(broken(clinic.slot(2, "V", FRIDAY.plusDays(1), 0))).isEmpty();
    }

    @Test
    void givesNothingBeyondTheHorizon() {
        assertThat(broken(clinic.slot(2, "M", FRIDAY.plusDays(30), 0))).isEmpty();
        assertThat(broken(clinic.slot(2, "M", FRIDAY.plusDays(31), 0))).containsExactly(BookingRule.BEYOND_HORIZON);
    }

    @Test
    void letsASupervisorOverbookWithAReasonButNotSellThePast() {
        Slot taken = clinic.slot(2, "M", FRIDAY, 10);
        clinic.takenSlots.add(taken.key());

        assertThat(rules.broken(request(taken, "Control urgente"), clinic.book(FRIDAY), NOW)).isEmpty();
        assertThat(rules.broken(request(taken, " "), clinic.book(FRIDAY), NOW)).isNotEmpty();
        assertThat(rules.broken(request(clinic.slot(2, "M", FRIDAY, 0), "Control urgente"), clinic.book(FRIDAY), NOW))
                .containsExactly(BookingRule.PAST);
    }

    @Test
    void refusesAPatientWithoutCoverAndOffersNoSlotForIt() {
        Applicant uncovered = new Applicant(ELENA.patientId(), ELENA.serviceId(), ELENA.roomId(), "M",
                false, new Coverage(ELENA.patientId(), false, null, null, null, null, null, null));
        BookingRequest request = new BookingRequest(uncovered, clinic.slot(2, "M", FRIDAY, 10),
                AppointmentKind.SAME_DAY, null);

        assertThat(rules.broken(request, clinic.book(FRIDAY), NOW)).containsExactly(BookingRule.NOT_COVERED);
        assertThat(new NextSlot(rules, clinic).from(NOW, uncovered, NOW)).isEmpty();
    }

    @Test
    void offersTheOwnRoomAndShiftFirst() {
        clinic.takenSlots.add(clinic.slot(2, "M", FRIDAY, 10).key());

        assertThat(next()).contains(clinic.slot(2, "M", FRIDAY, 11));
    }

    @Test
    void offersAnyRoomOfTheDayWhenTheOwnShiftIsFull() {
        sellAll(2, "M");
        clinic.takenSlots.add(clinic.slot(1, "M", FRIDAY, 10).key());

        assertThat(next()).contains(clinic.slot(3, "M", FRIDAY, 10));
    }

    @Test
    void offersALaterDayInTheOwnShiftWhenTheDayIsFull() {
        for (int room = 1; room <= 3; room++) {
            sellAll(room, "M");
            sellAll(room, "V");
        }
        clinic.closed.add(FRIDAY.plusDays(1));

        assertThat(next()).contains(clinic.slot(2, "M", FRIDAY.plusDays(2), 0));
    }

    @Test
    void offersNothingWhenNobodyAttendsUpToTheHorizon() {
        clinic.absent.addAll(List.of(1, 2, 3));

        assertThat(next()).isEmpty();
    }

    @Test
    void tellsTheRuleAndTheNextPlaceInOneSentence() {
        Offer offer = new Offer(clinic.shift(2, "M", FRIDAY), clinic.slot(2, "M", FRIDAY, 11));
        Verdict verdict = new Verdict(List.of(BookingRule.SLOT_TAKEN), Optional.of(offer), Optional.empty());

        assertThat(new Messages(Messages.SPANISH).text(verdict.problem()))
                .isEqualTo(
                        "Ese lugar ya está ocupado. Siguiente lugar: consultorio 2, a las 10:45 del viernes, 5 de marzo de 2027.");
        assertThat(new Messages(Messages.ENGLISH).text(verdict.problem()))
                .isEqualTo("That slot is taken. Next place: room 2 at 10:45 on Friday, March 5, 2027.");
    }

    @Test
    void saysEachRuleInBothLanguages() {
        for (Messages messages : List.of(new Messages(Messages.SPANISH), new Messages(Messages.ENGLISH))) {
            assertThat(BookingRule.values()).allSatisfy(
                    rule -> assertThat(
                            messages.text(new Verdict(List.of(rule), Optional.empty(), Optional.empty()).problem()))
                            .endsWith("."));
        }
    }

    private void sellAll(int room, String code) {
        clinic.shift(room, code, FRIDAY).slots().forEach(slot -> clinic.takenSlots.add(slot.key()));
    }

    private Optional<Slot> next() {
        return new NextSlot(rules, clinic).from(NOW, ELENA, NOW).map(Offer::slot);
    }

    private List<BookingRule> broken(Slot slot) {
        return rules.broken(request(slot, null), clinic.book(slot.day()), NOW);
    }

    private static BookingRequest request(Slot slot, @Nullable String reason) {
        return new BookingRequest(ELENA, slot, AppointmentKind.SAME_DAY, reason);
    }
}
