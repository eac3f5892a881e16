package mx.ventanilla.agenda;

import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit of today beside a patient in a list of results. */
public record TodaysVisit(UUID id, UUID patientId, @Nullable UUID roomId, @Nullable Integer roomNumber,
        @Nullable LocalTime starts, AppointmentKind kind, VisitType visitType, VisitState state,
        @Nullable String ticket, @Nullable String doctorTitle, @Nullable String doctorSurname) {}
