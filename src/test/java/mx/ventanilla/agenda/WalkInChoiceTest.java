package mx.ventanilla.agenda;

import static mx.ventanilla.agenda.Clinic.FRIDAY;
import static mx.ventanilla.agenda.Clinic.patient;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import mx.ventanilla.support.HistoryRunner;
import org.junit.jupiter.api.Test;

class WalkInChoiceTest {
    private static final LocalDateTime NOW = FRIDAY.atTime(10, 20);
    private final Clinic clinic = new Clinic(3, 15, 2);
    private final WalkInChoice choice = new WalkInChoice(new BookingRules(30, Clinic.COVERAGE));

    @Test
    void takesTheOwnDoctorsQuotaFirst() {
        assertThat(best("M")).contains(new WalkInPlace.Extra(clinic.shift(2, "M", FRIDAY), 1));
    }

    @Test
    void takesTheSlotOfANoShowInAnyRoomWhenTheQuotaIsUsed() {
        sellAll();
        fillQuota(2);
        Slot freed = clinic.slot(3, "M", FRIDAY, 8);
        clinic.takenSlots.remove(freed.key());
        clinic.freedSlots.add(freed.key());

        assertThat(best("M")).contains(new WalkInPlace.Unifila(clinic.shift(3, "M", FRIDAY), freed));
    }

    @Test
    void doesNotSellAnUnusedSlotOfThePast() {
        sellAll();
        fillQuota(2);
        clinic.takenSlots.remove(clinic.slot(3, "M", FRIDAY, 8).key());

        assertThat(best("M").orElseThrow()).isInstanceOf(WalkInPlace.Extra.class);
    }

    @Test
    void takesThePatientOfTheAfternoonIntoAFreeSlotOfTheMorning() {
        assertThat(best("V"))
                .contains(new WalkInPlace.Unifila(clinic.shift(1, "M", FRIDAY), clinic.slot(1, "M", FRIDAY, 10)));
    }

    @Test
    void finallyTakesTheRoomThatHasTakenFewest() {
        sellAll();
        fillQuota(2);
        clinic.takenExtras.add(clinic.shift(1, "M", FRIDAY).extraKey(1));

        assertThat(best("M")).contains(new WalkInPlace.Extra(clinic.shift(3, "M", FRIDAY), 1));
    }

    @Test
    void saysNoWhenNothingIsLeft() {
        sellAll();
        for (int room = 1; room <= 3; room++) {
            fillQuota(room);
        }

        assertThat(best("M")).isEmpty();
    }

    @Test
    void neverExceedsCapacityWhateverIsAsked() {
        new HistoryRunner<>(Desk::new, new Rush()).run(41, 60, 80);
    }

    private Optional<WalkInPlace> best(String ownShift) {
        return choice.best(clinic.book(FRIDAY), patient("Elena", 2, ownShift), NOW);
    }

    private void sellAll() {
        clinic.book(FRIDAY).roomShifts()
                .forEach(shift -> shift.slots().forEach(slot -> clinic.takenSlots.add(slot.key())));
    }

    private void fillQuota(int room) {
        for (String code : new String[]{"M", "V"}) {
            clinic.takenExtras.add(clinic.shift(room, code, FRIDAY).extraKey(1));
            clinic.takenExtras.add(clinic.shift(room, code, FRIDAY).extraKey(2));
        }
    }

    /** A desk that sells what the rules allow, and a count of its own of what was sold. */
    private static final class Desk {
        private final Clinic clinic = new Clinic(2, 60, 2);
        private final BookingRules rules = new BookingRules(30, Clinic.COVERAGE);
        private final Map<String, Integer> sales = new HashMap<>();
        private LocalDateTime now = FRIDAY.atTime(7, 30);
    }

    private record Ask(int patient, int room, int slot, String what) {}

    private static final class Rush implements HistoryRunner.Play<Desk, Ask> {
        private static final String[] WHATS = {"book", "book", "walk in", "walk in", "free", "wait"};

        @Override
        public Ask invent(RandomGenerator random, Desk desk) {
            return new Ask(random.nextInt(200), 1 + random.nextInt(2), random.nextInt(6),
                    WHATS[random.nextInt(WHATS.length)]);
        }

        @Override
        public void perform(Desk desk, Ask ask) {
            Applicant applicant = patient("p" + ask.patient(), ask.room(), "M");
            DayBook book = desk.clinic.book(FRIDAY);
            Slot slot = desk.clinic.slot(ask.room(), "M", FRIDAY, ask.slot());
            switch (ask.what()) {
                case "book" -> {
                    BookingRequest request = new BookingRequest(applicant, slot, AppointmentKind.SAME_DAY, null);
                    if (desk.rules.broken(request, book, desk.now).isEmpty()) {
                        sell(desk, slot.key(), desk.clinic.takenSlots);
                    }
                }
                case "walk in" -> new WalkInChoice(desk.rules).best(book, applicant, desk.now)
                        .ifPresent(place -> take(desk, place));
                case "free" -> {
                    if (desk.clinic.takenSlots.remove(slot.key())) {
                        desk.clinic.freedSlots.add(slot.key());
                        desk.sales.merge(slot.key(), -1, Integer::sum);
                    }
                }
                default -> desk.now = desk.now.plusMinutes(10);
            }
        }

        private static void take(Desk desk, WalkInPlace place) {
            switch (place) {
                case WalkInPlace.Extra extra -> sell(desk, extra.shift().extraKey(extra.n()), desk.clinic.takenExtras);
                case WalkInPlace.Unifila unifila -> sell(desk, unifila.slot().key(), desk.clinic.takenSlots);
            }
        }

        private static void sell(Desk desk, String key, Set<String> taken) {
            taken.add(key);
            desk.sales.merge(key, 1, Integer::sum);
        }

        @Override
        public void verify(Desk desk) {
            assertThat(desk.sales.values()).allMatch(count -> count <= 1);
            assertThat(desk.clinic.takenExtras).hasSizeLessThanOrEqualTo(2 * 2 * 2);
            assertThat(desk.clinic.takenSlots).hasSizeLessThanOrEqualTo(2 * 2 * 6);
        }
    }
}
