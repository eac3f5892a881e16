package mx.ventanilla.sync;

import java.util.UUID;

/**
 * How far a first load has come.
 *
 * @param done parts that are in the store
 * @param partial bytes of the next part that have arrived
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LoadProgress(UUID snapshot, int done, byte[] partial) {
    static LoadProgress none(UUID snapshot) {
        return new LoadProgress(snapshot, 0, new byte[0]);
    }
}
