package mx.ventanilla.agenda;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Transaction;
import org.jdbi.v3.core.Handle;

/** Asks the rules about one booking, and sells when they agree. */
final class Sale {
    private final Today today;
    private final BookingWish wish;
    private final Applicant applicant;
    private final StoredBooks books;
    private final DayBook book;

    Sale(Handle handle, Today today, BookingWish wish) {
        this.today = today;
        this.wish = wish;
        this.applicant = new ApplicantDao(handle).find(wish.patientId(), wish.serviceId(), today.unit().id());
        this.books = new StoredBooks(handle, today.unit().id(), wish.patientId(), wish.moving());
        this.book = books.day(wish.slot().day(), wish.slot().roomId());
    }

    /** What the rules say, with the next legal offer when they refuse. */
    Verdict verdict() {
        List<BookingRule> broken = today.rules().broken(request(), book, today.now());
        if (broken.isEmpty()) {
            return Verdict.LEGAL;
        }
        LocalDateTime from = wish.slot().from();
        Optional<Offer> next = new NextSlot(today.rules(), books).from(from, applicant, today.now());
        return new Verdict(broken, next, today.rules().refusedCover(applicant, wish.slot().day()));
    }

    /** Writes the booking; a Problem when a rule refuses it. */
    Visit sell(Transaction transaction) {
        Verdict verdict = verdict();
        if (!verdict.isLegal()) {
            throw verdict.problem();
        }
        Slot slot = wish.slot();
        RoomShift shift = book.roomShift(slot.roomId(), slot.shiftId()).orElseThrow();
        VisitType type = wish.visitType() != null
                ? wish.visitType()
                : new ApplicantDao(transaction.handle()).typeOf(wish.patientId(), wish.serviceId());
        NewVisit visit = NewVisit
                .of(Ids.next(), today.unit().id(), applicant, slot.day(), request().kind(), type,
                        askedAt(transaction))
                .in(shift, slot.starts()).holding(keys(transaction.handle()))
                .because(wish.reason(), wish.overrideReason()).askedBy(wish.channel());
        if (wish.moving() != null) {
            visit.movedFrom(wish.moving());
        }
        return new VisitWriter(transaction).begin(visit, VisitStep.BOOK);
    }

    /** A move keeps the date on which the appointment was asked for: the wait is counted from it. */
    private Instant askedAt(Transaction transaction) {
        UUID moving = wish.moving();
        return moving == null
                ? transaction.now()
                : new VisitDao(transaction.handle()).find(moving).requestedAt();
    }

    private VisitKeys keys(Handle handle) {
        VisitKeys keys = VisitKeys.slot(wish.slot(), applicant);
        if (!request().isOverride()) {
            return keys;
        }
        Set<String> held = new HeldPlaces(handle).of(wish.slot().roomId(), wish.patientId(), wish.slot().day());
        return keys.beside(held);
    }

    private BookingRequest request() {
        return new BookingRequest(applicant, wish.slot(), AppointmentKind.asked(today.now(), wish.slot().from()),
                wish.overrideReason());
    }
}
