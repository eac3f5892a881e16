package mx.ventanilla.agenda;

import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.AlreadyTaken;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** Who waits for a place: those with priority first, then who asked first. A place that is given ends the waiting. */
public final class WaitingListService {
    private final Database database;

    /**
     * What somebody waits for.
     *
     * @param shift the room and shift wanted
     * @param priority 0, or more for who goes first
     * @param channel DESK or PHONE
     */
    public record Wanted(UUID patientId, RoomShift shift, int priority, String channel, @Nullable String note) {}

    public WaitingListService(Database database) {
        this.database = database;
    }

    /** Puts somebody on the list; nobody stands on it twice for one service. */
    public UUID add(Session session, Wanted wanted) {
        session.require(Permission.BOOK);
        return database.write(session.actor(), transaction -> {
            if (new WaitingListDao(transaction.handle()).open().stream()
                    .anyMatch(request -> request.patientId().equals(wanted.patientId())
                            && request.serviceId().equals(wanted.shift().serviceId()))) {
                throw Problem.of("agenda.waiting.already");
            }
            UUID id = Ids.next();
            transaction.insert(Entity.WAITING_REQUEST, Row.of(id)
                    .with("unit_id", LocalUnit.read(transaction.handle()).id()).with("patient_id", wanted.patientId())
                    .with("service_id", wanted.shift().serviceId()).with("room_id", wanted.shift().roomId())
                    .with("shift_code", wanted.shift().shiftCode()).with("priority", wanted.priority())
                    .with("channel", wanted.channel()).with("note", wanted.note())
                    .with("requested_at", transaction.now()).with("state", "WAITING"));
            return id;
        });
    }

    /** Everybody who waits, in the order in which places are offered. */
    public List<WaitingRequest> list(Session session) {
        session.require(Permission.BOOK);
        return database.read(handle -> new WaitingListDao(handle).open());
    }

    /**
     * Sells this slot to somebody on the list; the date on which the patient began to wait counts as that of the request.
     *
     * @throws Problem with the rule when the slot cannot be sold to this patient
     */
    public Visit give(Session session, UUID requestId, Slot slot) {
        session.require(Permission.BOOK);
        try {
            return database.write(session.actor(), transaction -> give(transaction, requestId, slot));
        } catch (AlreadyTaken faster) {
            throw Problem.of("agenda.booking.tryAgain");
        }
    }

    public void withdraw(Session session, UUID requestId) {
        session.require(Permission.BOOK);
        database.write(session.actor(), transaction -> {
            end(transaction, new WaitingListDao(transaction.handle()).find(requestId), "WITHDRAWN", null);
            return requestId;
        });
    }

    private static Visit give(Transaction transaction, UUID requestId, Slot slot) {
        WaitingRequest request = new WaitingListDao(transaction.handle()).find(requestId);
        BookingWish wish = new BookingWish(request.patientId(), request.serviceId(), slot, null, null, request.note(),
                null, request.channel());
        Visit sold = new Sale(transaction.handle(), Today.read(transaction.handle(), transaction.now()), wish)
                .sell(transaction);
        transaction.update(Entity.VISIT, Row.of(sold.id()).with("requested_at", request.requestedAt()), sold.rev());
        end(transaction, request, "BOOKED", sold.id());
        return sold;
    }

    private static void end(Transaction transaction, WaitingRequest request, String state, @Nullable UUID visit) {
        transaction.update(Entity.WAITING_REQUEST, Row.of(request.id()).with("state", state).with("visit_id", visit)
                .with("ended_at", transaction.now()), request.rev());
    }
}
