package mx.ventanilla.app.practice;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import mx.ventanilla.agenda.AppointmentKind;

/** One room's shift as it goes: people come early or late, the doctor sees them in that order at an own pace. */
final class PracticeDay {
    private static final Duration BEFORE_APPOINTMENT = Duration.ofMinutes(15);
    private static final int SLOT_MINUTES = 15;
    private final SplittableRandom random;
    private final LocalDate day;
    private final LocalTime starts;
    private final LocalTime ends;
    private final List<PracticeVisit> visits = new ArrayList<>();

    PracticeDay(SplittableRandom random, LocalDate day, LocalTime starts, LocalTime ends) {
        this.random = random;
        this.day = day;
        this.starts = starts;
        this.ends = ends;
    }

    /**
     * Sells this share of the slots.
     *
     * @param percent of the slots that are sold
     */
    PracticeDay book(PracticeDeck deck, int percent, LocalDateTime latestRequest) {
        for (LocalTime slot = starts; slot.isBefore(ends); slot = slot.plusMinutes(SLOT_MINUTES)) {
            if (random.nextInt(100) < percent) {
                LocalDateTime asked = day.minusDays(1 + random.nextInt(20)).atTime(8 + random.nextInt(6),
                        random.nextInt(60));
                PracticeVisit visit = new PracticeVisit(deck.next(), AppointmentKind.BOOKED_AHEAD, slot,
                        asked.isAfter(latestRequest) ? latestRequest.minusHours(random.nextInt(40)) : asked);
                visits.add(visit);
            }
        }
        return this;
    }

    /** Lets the day pass until this moment. */
    List<PracticeVisit> passUntil(PracticeDeck deck, LocalDateTime moment) {
        addWalkIns(deck);
        int pace = 12 + random.nextInt(5);
        LocalDateTime free = day.atTime(starts).plusMinutes(random.nextInt(12));
        for (PracticeVisit visit : visits) {
            if (visit.kind() == AppointmentKind.BOOKED_AHEAD && random.nextInt(100) >= 7) {
                visit.arriveAt(
                        day.atTime(visit.starts()).minus(BEFORE_APPOINTMENT).plusMinutes(random.nextInt(27) - 12));
            }
        }
        List<PracticeVisit> coming = visits.stream().filter(PracticeVisit::comes)
                .sorted(Comparator.comparing(PracticeVisit::arrival)).toList();
        int ticket = 0;
        for (PracticeVisit visit : coming) {
            LocalDateTime called = visit.arrival().isAfter(free) ? visit.arrival().plusMinutes(1) : free;
            free = called.plusMinutes(Math.max(6, pace - 4 + random.nextInt(9)));
            visit.seen(++ticket, called, free);
        }
        visits.forEach(visit -> visit.standAt(day, moment));
        visits.removeIf(visit -> visit.kind() == AppointmentKind.WALK_IN && visit.arrival().isAfter(moment));
        return visits;
    }

    private void addWalkIns(PracticeDeck deck) {
        int minutes = (int) Duration.between(starts, ends).toMinutes() * 3 / 4;
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            LocalDateTime arrival = day.atTime(starts).plusMinutes(random.nextInt(minutes));
            PracticeVisit visit = new PracticeVisit(deck.next(), AppointmentKind.WALK_IN, null, arrival);
            visit.arriveAt(arrival);
            visits.add(visit);
        }
    }

}
