package mx.ventanilla.visit.consulting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.core.Messages;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.StoreLocation;
import mx.ventanilla.patient.CoverageRules;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.InlineTaskRunner;
import mx.ventanilla.support.SilentNotifier;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.visit.DeskMorning;
import mx.ventanilla.visit.DeskWords;
import mx.ventanilla.visit.VisitService;
import mx.ventanilla.visit.waitingroom.WaitingRoomService;
import org.junit.jupiter.api.Test;

/** The desk's PC and the doctor's over one server: neither tells the other anything but through the change log. */
class ConsultingTwoPcsTest {
    @Test
    void theDoctorSeesAnArrivalAtTheDeskInLessThanASecond() throws InterruptedException {
        StoreLocation server = TestStores.POSTGRES.newLocation();
        try (DeskMorning here = new DeskMorning(server); Database there = TestStores.open(server, here.clinic.clock)) {
            BlockingQueue<UUID> seen = new LinkedBlockingQueue<>();
            UUID visit = here.bookedBy(here.named("María Elena"));
            try (ConsultingViewModel doctor = doctor(here, there)) {
                doctor.list().dayProperty().subscribe(() -> waiting(doctor).forEach(seen::add));
                assertThat(waiting(doctor)).doesNotContain(visit);

                here.desk(here.clinic.receptionist()).registerArrival(visit);

                assertThat(isSeen(seen, visit)).as("in the list within a second").isTrue();
            }
        }
    }

    @Test
    void theDeskSeesWhoTheDoctorCalledAndTheWaitingRoomTooWithoutBeingTold() throws InterruptedException {
        StoreLocation server = TestStores.POSTGRES.newLocation();
        try (DeskMorning here = new DeskMorning(server); Database there = TestStores.open(server, here.clinic.clock)) {
            BlockingQueue<String> called = new LinkedBlockingQueue<>();
            Session desk = here.clinic.receptionist();
            WaitingRoomService screen = new WaitingRoomService(here.clinic.database, here.clinic.clock);
            try (var feed = here.clinic.database.changes()
                    .subscribe(changes -> called.add(screen.lastCalls(desk).getFirst().ticket()));
                    ConsultingViewModel doctor = doctor(here, there)) {
                BlockingQueue<Optional<VisitState>> inside = new LinkedBlockingQueue<>();
                doctor.list().dayProperty()
                        .subscribe(() -> inside.add(doctor.list().current().map(ListedVisit::state)));
                doctor.finish();
                assertThat(isSeen(inside, Optional.empty())).as("the doctor too is told by the change log").isTrue();
                doctor.callNext();
                assertThat(isSeen(inside, Optional.of(VisitState.CALLED))).isTrue();

                String ticket = doctor.list().current().orElseThrow().ticket();
                assertThat(isSeen(called, ticket)).as("called within a second").isTrue();
            }
        }
    }

    private static List<UUID> waiting(ConsultingViewModel doctor) {
        ConsultingDay day = doctor.list().dayProperty().get();
        return day == null ? List.of() : day.waiting().stream().map(ListedVisit::id).toList();
    }

    private static <T> boolean isSeen(BlockingQueue<T> seen, T wanted) throws InterruptedException {
        for (T next = seen.poll(1, TimeUnit.SECONDS); next != null; next = seen.poll(1, TimeUnit.SECONDS)) {
            if (next.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Room 4 in the morning, on a PC of its own. */
    private static ConsultingViewModel doctor(DeskMorning morning, Database there) {
        Messages messages = new Messages(Messages.SPANISH);
        AgendaService agenda = new AgendaService(there, morning.clinic.clock);
        ConsultingDesk desk = new ConsultingDesk(morning.clinic.physician(4, "M"),
                new ConsultingService(there, morning.clinic.clock, agenda),
                new VisitService(there, morning.clinic.clock));
        return new ConsultingViewModel(desk,
                new ConsultingViewModel.Outside(new InlineTaskRunner(), new SilentNotifier(), (pace, work) -> () -> {},
                        there.changes()),
                new ConsultingWords(messages, morning.unit,
                        new DeskWords(messages, morning.unit, morning.clinic.clock, CoverageRules.DEFAULT)),
                (patient, visit) -> {});
    }
}
