package mx.ventanilla.visit.shift;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the paper that was used while the program could not be.
 *
 * @param ticket number on the paper ticket
 * @param called when the patient went in, null when nobody wrote it down
 * @param ended when the patient came out, null when nobody wrote it down
 */
public record PaperEntry(LocalDate day, int ticket, UUID patientId, LocalTime arrived, @Nullable LocalTime called,
        @Nullable LocalTime ended) {
    /** Paper tickets have a series of their own, so that none is ever equal to one the program gave. */
    public String ticketText() {
        return "P-%02d".formatted(ticket);
    }

    /** True when nobody goes in before coming, or comes out before going in. */
    boolean isInOrder() {
        LocalTime in = called == null ? arrived : called;
        return !in.isBefore(arrived) && (ended == null || (called != null && !ended.isBefore(in)));
    }
}
