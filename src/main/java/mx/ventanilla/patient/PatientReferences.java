package mx.ventanilla.patient;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.RecordReader;
import org.jdbi.v3.core.Handle;

/** Whether anything in the store names a patient, of whatever entity. */
final class PatientReferences {
    private PatientReferences() {}

    /** True when a record other than the patient's own does; a pair that may be one person says nothing yet. */
    static boolean name(Handle handle, UUID patientId) {
        RecordReader reader = new RecordReader(handle);
        return RecordReader.naming("patient_id").stream()
                .anyMatch(entity -> names(reader, entity, "patient_id", patientId))
                || Stream.of("newborn_of", "merged_into")
                        .anyMatch(column -> names(reader, Entity.PATIENT, column, patientId))
                || Stream.of("survivor_id", "merged_id")
                        .anyMatch(column -> names(reader, Entity.PATIENT_MERGE, column, patientId));
    }

    private static boolean names(RecordReader reader, Entity entity, String column, UUID patientId) {
        return reader.where(entity, column, patientId, List.of()).stream()
                .anyMatch(record -> !record.id().equals(patientId));
    }
}
