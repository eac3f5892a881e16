package mx.ventanilla.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RoomShiftTest {
    @Test
    void hasTwentyFourSlotsOfAQuarterOfAnHourInAMorning() {
        List<Slot> slots = shift(LocalTime.of(8, 0), LocalTime.of(14, 0), 15).slots();

        assertThat(slots).hasSize(24);
        assertThat(slots.getFirst().starts()).isEqualTo(LocalTime.of(8, 0));
        assertThat(slots.getLast().until()).isEqualTo(Clinic.FRIDAY.atTime(14, 0));
    }

    @Test
    void keepsTheDayOfTheShiftAfterMidnight() {
        Slot last = shift(LocalTime.of(21, 0), LocalTime.of(4, 0), 15).slots().getLast();

        assertThat(last.day()).isEqualTo(Clinic.FRIDAY);
        assertThat(last.from()).isEqualTo(Clinic.FRIDAY.plusDays(1).atTime(3, 45));
        assertThat(last.key()).endsWith("|2027-03-05|03:45");
    }

    @Test
    void tilesAnyShiftWithoutGapOrOverlap() {
        for (long seed = 0; seed < 1_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RoomShift shift = shift(LocalTime.MIN.plusMinutes(random.nextInt(1440)),
                    LocalTime.MIN.plusMinutes(random.nextInt(1440)), 5 + random.nextInt(90));
            List<Slot> slots = shift.slots();

            for (int n = 0; n < slots.size(); n++) {
                assertThat(slots.get(n).from()).as("seed %d slot %d", seed, n)
                        .isEqualTo(n == 0 ? shift.from() : slots.get(n - 1).until());
            }
            Duration left = Duration.between(slots.isEmpty() ? shift.from() : slots.getLast().until(), shift.until());
            assertThat(left).as("seed %d, rest of the shift", seed).isBetween(Duration.ZERO,
                    Duration.ofMinutes(shift.slotMinutes() - 1L));
            assertThat(new HashSet<>(slots.stream().map(Slot::key).toList())).as("seed %d keys", seed)
                    .hasSameSizeAs(slots);
        }
    }

    private static RoomShift shift(LocalTime starts, LocalTime ends, int minutes) {
        return new RoomShift(Clinic.id("room1"), 1, Clinic.FAMILY_MEDICINE, Clinic.id("M"), "M", Clinic.FRIDAY, starts,
                ends, minutes, 4, DayKind.OPEN, Presence.PRESENT, null);
    }
}
