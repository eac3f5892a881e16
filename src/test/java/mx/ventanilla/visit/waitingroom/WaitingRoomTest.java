package mx.ventanilla.visit.waitingroom;

import static mx.ventanilla.support.StoredClinic.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.BookingWish;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.core.Messages;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.StoreLocation;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.InlineTaskRunner;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.visit.VisitOutcome;
import mx.ventanilla.visit.VisitService;
import mx.ventanilla.visit.consulting.ConsultingService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the waiting room sees and hears of the calls. */
class WaitingRoomTest {
    @TempDir
    private Path folder;
    private final List<String> heard = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void showsTheLastFiveCallsTheNewestFirstAndForgetsWhoWasPutBack(TestStores stores) {
        try (Hall hall = new Hall(stores.newLocation())) {
            List<UUID> visits = hall.arrive(6);
            visits.forEach(hall::callAndBegin);
            WaitingRoomService service = new WaitingRoomService(hall.clinic.database, hall.clinic.clock);

            assertThat(service.lastCalls(hall.clinic.receptionist())).extracting(CalledTicket::ticket)
                    .containsExactly("C1-06", "C1-05", "C1-04", "C1-03", "C1-02");
            UUID last = hall.arrive(1).getFirst();
            hall.visits.call(hall.clinic.physician(), last);
            hall.visits.putBack(hall.clinic.physician(), last);
            assertThat(service.lastCalls(hall.clinic.receptionist()).getFirst().ticket()).isEqualTo("C1-06");
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A night shift's calls stay after midnight; those of the evening before are gone in the morning")
    void keepsTheNightAndForgetsTheEvening(TestStores stores) {
        try (Hall hall = new Hall(stores.newLocation())) {
            List<UUID> visits = hall.arrive(2);
            hall.callAndBegin(visits.getFirst());
            WaitingRoomService service = new WaitingRoomService(hall.clinic.database, hall.clinic.clock);
            Session desk = hall.clinic.receptionist();

            hall.clinic.clock.set(FRIDAY.atTime(23, 30));
            hall.callAndBegin(visits.getLast());
            assertThat(service.lastCalls(desk)).as("the day's own calls stay all day").hasSize(2);
            hall.clinic.clock.set(FRIDAY.plusDays(1).atTime(1, 0));
            assertThat(service.lastCalls(desk)).as("not those of the morning, but of the shift that still runs")
                    .extracting(CalledTicket::ticket).containsExactly("C1-02");
            hall.clinic.clock.set(FRIDAY.plusDays(1).atTime(7, 0));
            assertThat(service.lastCalls(desk)).as("the evening before").isEmpty();
        }
    }

    @Test
    void theOtherPcShowsACallInLessThanASecond() throws InterruptedException {
        StoreLocation server = TestStores.POSTGRES.newLocation();
        try (Hall here = new Hall(server); Database there = TestStores.open(server, here.clinic.clock)) {
            UUID visit = here.arrive(1).getFirst();
            BlockingQueue<String> shown = new LinkedBlockingQueue<>();
            try (WaitingRoomViewModel television = model(here, there)) {
                television.calls().subscribe(() -> television.calls().forEach(call -> shown.add(call.ticket())));

                here.visits.call(here.clinic.physician(), visit);

                assertThat(shown.poll(1, TimeUnit.SECONDS)).as("shown within a second").isEqualTo("C1-01");
            }
        }
    }

    @Test
    void announcesEachNewCallOnceAndOnlyWhereItIsShown() throws InterruptedException {
        StoreLocation server = TestStores.POSTGRES.newLocation();
        try (Hall here = new Hall(server); Database there = TestStores.open(server, here.clinic.clock)) {
            List<UUID> visits = here.arrive(3);
            here.callAndBegin(visits.get(0));
            try (WaitingRoomViewModel television = model(here, there)) {
                BlockingQueue<String> shown = new LinkedBlockingQueue<>();
                television.calls()
                        .subscribe(() -> shown.add(television.calls().getFirst().ticket()));
                here.callAndBegin(visits.get(1));
                assertThat(shown.poll(1, TimeUnit.SECONDS)).isEqualTo("C1-02");
                assertThat(heard).isEmpty();
                television.show();
                here.visits.call(here.clinic.physician(), visits.get(2));
                assertThat(shown.poll(1, TimeUnit.SECONDS)).isEqualTo("C1-03");
            }
        }
        assertThat(heard).containsExactly("ding", "Ficha C 1, 3. Consultorio 1.");
    }

    @Test
    void comesBackAfterACrashUnlessSomebodyTookItAway() {
        try (Hall hall = new Hall(TestStores.H2.newLocation())) {
            try (WaitingRoomViewModel before = model(hall, hall.clinic.database)) {
                assertThat(before.shownProperty().get()).isFalse();
                before.show();
            }
            try (WaitingRoomViewModel after = model(hall, hall.clinic.database)) {
                assertThat(after.shownProperty().get()).isTrue();
                after.hide();
            }
            try (WaitingRoomViewModel later = model(hall, hall.clinic.database)) {
                assertThat(later.shownProperty().get()).isFalse();
            }
        }
    }

    private WaitingRoomViewModel model(Hall hall, Database database) {
        WaitingRoomService service = new WaitingRoomService(database, hall.clinic.clock);
        InlineTaskRunner tasks = new InlineTaskRunner();
        Announcer announcer = new Announcer(tasks, new Messages(Messages.SPANISH), () -> heard.add("ding"),
                new RecordedVoice(heard), () -> true);
        return new WaitingRoomViewModel(() -> service.lastCalls(hall.clinic.receptionist()),
                new WaitingRoomViewModel.Outside(tasks, (pace, work) -> () -> {}, database.changes(), hall.clinic.clock,
                        announcer, new DisplayMemory(folder.resolve("waiting-room"))));
    }

    /** Room 1 in the morning. */
    private static final class Hall implements AutoCloseable {
        private final StoredClinic clinic;
        private final AgendaService agenda;
        private final VisitService visits;
        private final RoomShift shift;
        private int slot;

        Hall(StoreLocation location) {
            clinic = new StoredClinic(location, 1, 15, 2);
            agenda = new AgendaService(clinic.database, clinic.clock);
            visits = new VisitService(clinic.database, clinic.clock);
            shift = new ConsultingService(clinic.database, clinic.clock, agenda).ownRoom(clinic.physician(1, "M"))
                    .orElseThrow();
            clinic.clock.set(FRIDAY.atTime(7, 45));
        }

        List<UUID> arrive(int count) {
            List<UUID> arrived = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Visit visit = agenda.book(clinic.receptionist(), BookingWish.of(clinic.patient(1, "M"),
                        clinic.serviceId, shift.slots().get(slot++)));
                arrived.add(visits.registerArrival(clinic.receptionist(), visit.id()).visit().id());
            }
            return arrived;
        }

        void callAndBegin(UUID visit) {
            clinic.clock.advance(Duration.ofSeconds(30));
            visits.call(clinic.physician(), visit);
            visits.begin(clinic.physician(), visit);
            visits.finish(clinic.physician(), visit, VisitOutcome.DISCHARGED);
            clinic.clock.advance(Duration.ofSeconds(30));
        }

        @Override
        public void close() {
            clinic.close();
        }
    }
}
