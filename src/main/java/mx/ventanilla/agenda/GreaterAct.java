package mx.ventanilla.agenda;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import org.jdbi.v3.core.Handle;

/** The agenda as a part of something greater that is written in one transaction, such as a hospital's acceptance. */
public final class GreaterAct {
    private GreaterAct() {}

    /**
     * The next free places of a service for somebody of another unit, who need not be registered yet.
     *
     * @param from local time of the unit
     */
    public static List<Offer> offers(Handle handle, Instant now, UUID serviceId, LocalDateTime from, int most) {
        Today today = Today.read(handle, now);
        Applicant somebody = new Applicant(Ids.next(), serviceId, null, null, true, null);
        NextSlot search = new NextSlot(today.rules(),
                new StoredBooks(handle, today.unit().id(), somebody.patientId()));
        List<Offer> offers = new ArrayList<>();
        LocalDateTime wanted = from;
        while (offers.size() < most) {
            Optional<Offer> next = search.from(wanted, somebody, today.now());
            if (next.isEmpty()) {
                break;
            }
            offers.add(next.get());
            wanted = next.get().slot().from().plusMinutes(1);
        }
        return offers;
    }

    /** Sells a slot by all the rules of the agenda. */
    public static Visit book(Transaction transaction, BookingWish wish) {
        return new Sale(transaction.handle(), Today.read(transaction.handle(), transaction.now()), wish)
                .sell(transaction);
    }

    /** Gives the slot of an appointment back that nobody has come to; does nothing when it is over already. */
    public static void giveBack(Transaction transaction, UUID visitId, String reason) {
        Visit visit = new VisitDao(transaction.handle()).find(visitId);
        if (visit.state() == VisitState.BOOKED) {
            new VisitWriter(transaction).step(visit, VisitStep.CANCEL_BY_UNIT,
                    Row.of(visitId), reason);
        }
    }
}
