package mx.ventanilla.visit;

import java.util.UUID;
import mx.ventanilla.core.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * One room in the live strip.
 *
 * @param doctor title and surname, empty when nobody attends
 * @param longestWaitMinutes 0 when nobody waits
 * @param paceMinutes minutes a patient takes
 * @param nextTicket whoever is called next, null when nobody waits
 * @param lateMinutes how late, 0 unless the state is LATE
 */
public record RoomStrip(UUID roomId, int roomNumber, String doctor, int waiting, long longestWaitMinutes,
        int paceMinutes, @Nullable String nextTicket, Punctuality punctuality, long lateMinutes) {
    /** "A tiempo", "Retraso 31 min", ... */
    public Sentence words() {
        return Sentence.of("visit.punctuality." + punctuality.name(), lateMinutes);
    }
}
