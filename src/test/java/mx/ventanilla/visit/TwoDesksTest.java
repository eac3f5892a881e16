package mx.ventanilla.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mx.ventanilla.core.Messages;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.StoreLocation;
import mx.ventanilla.fx.DraftBook;
import mx.ventanilla.patient.CoverageRules;
import mx.ventanilla.support.InlineTaskRunner;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.Test;

/** Two PCs over one server: neither tells the other anything but through the change log. */
class TwoDesksTest {
    @Test
    void theOtherDeskSeesAnArrivalInLessThanASecond() throws InterruptedException {
        StoreLocation server = TestStores.POSTGRES.newLocation();
        try (DeskMorning here = new DeskMorning(server); Database there = TestStores.open(server, here.clinic.clock)) {
            BlockingQueue<Integer> shown = new LinkedBlockingQueue<>();
            StoreDesk desk = here.desk(here.clinic.receptionist());
            try (ReceptionViewModel other = otherDesk(here, there)) {
                int before = other.rooms().waitingProperty().get();
                other.rooms().waitingProperty().subscribe((old, count) -> shown.add(count.intValue()));
                UUID visit = desk.open(here.named("María Elena")).visit().orElseThrow().id();

                desk.registerArrival(visit);

                assertThat(shown.poll(1, TimeUnit.SECONDS)).as("shown within a second").isEqualTo(before + 1);
            }
        }
    }

    private static ReceptionViewModel otherDesk(DeskMorning morning, Database there) {
        Messages messages = new Messages(Messages.SPANISH);
        return new ReceptionViewModel(
                new ReceptionViewModel.Outside(morning.deskOver(there, morning.clinic.supervisor()),
                        new InlineTaskRunner(),
                        new ReceptionViewModelTest.Told(), (pace, work) -> () -> {}, there.changes(), DraftBook.NONE),
                new DeskWords(messages, morning.unit, morning.clinic.clock, CoverageRules.DEFAULT),
                new RoomWords(messages, 15));
    }
}
