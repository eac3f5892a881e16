package mx.ventanilla.patient.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral in a patient's history: that it exists, where it stands and when the appointment is. Nothing clinical.
 *
 * @param state name of the state as the referral's summary stores it
 */
public record PastReferral(UUID id, String folio, Instant signedAt, String specialty, String hospitalName,
        String state, @Nullable LocalDate appointmentOn, @Nullable LocalTime appointmentAt) {}
