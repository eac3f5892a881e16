package mx.ventanilla.patient.file;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a patient's history.
 *
 * @param state name of the state as the agenda stores it
 */
public record PastVisit(UUID id, LocalDate visitDay, @Nullable LocalTime starts, String state, String service,
        @Nullable Integer roomNumber, @Nullable String title, @Nullable String firstSurname) {}
