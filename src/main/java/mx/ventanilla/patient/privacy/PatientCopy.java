package mx.ventanilla.patient.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that the unit keeps of one person.
 *
 * @param records by kind of record, each with its columns; a kind of which there is none is left out
 * @param reads who opened the file, when and from where, the newest first
 */
public record PatientCopy(String unit, Instant madeAt, UUID patientId, Map<String, List<Map<String, Object>>> records,
        List<Read> reads) {
    /** One look into the file, or one act on it, as the audit has it. */
    public record Read(Instant at, String user, String action, String from) {}
}
