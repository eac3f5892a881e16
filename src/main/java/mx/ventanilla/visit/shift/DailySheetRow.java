package mx.ventanilla.visit.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.agenda.AppointmentKind;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.agenda.VisitType;
import mx.ventanilla.core.Sex;
import mx.ventanilla.visit.VisitOutcome;
import org.jspecify.annotations.Nullable;

/** One visit in a daily sheet: no name beyond the identifiers, and no diagnosis. */
public record DailySheetRow(UUID roomId, int roomNumber, UUID shiftId, String shiftName,
        @Nullable UUID staffId, @Nullable String title, @Nullable String firstSurname, @Nullable String license,
        @Nullable LocalTime starts,
        @Nullable Instant arrivedAt, @Nullable Instant calledAt, @Nullable Instant startedAt,
        @Nullable Instant endedAt, @Nullable String nss, @Nullable String aggregateCode, @Nullable Sex sex,
        @Nullable LocalDate birthDate, VisitType visitType, AppointmentKind kind, VisitState state,
        @Nullable VisitOutcome outcome) {
    /** From the arrival to the call, of who was called. */
    public Optional<Duration> waited() {
        return arrivedAt == null || calledAt == null
                ? Optional.empty()
                : Optional.of(Duration.between(arrivedAt, calledAt));
    }

    /** Of who was attended. */
    public Optional<Duration> consultation() {
        return state != VisitState.ATTENDED || startedAt == null || endedAt == null
                ? Optional.empty()
                : Optional.of(Duration.between(startedAt, endedAt));
    }

    /** Title and surname. */
    String doctor() {
        return ((title == null ? "" : title + " ") + (firstSurname == null ? "" : firstSurname)).strip();
    }
}
