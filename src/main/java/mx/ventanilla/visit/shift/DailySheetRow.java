package mx.ventanilla.visit.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import mx.ventanilla.agenda.AppointmentKind;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.agenda.VisitType;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.visit.VisitOutcome;
import org.jspecify.annotations.Nullable;

/** One patient on a doctor's daily sheet: who, how it went, and nothing clinical. */
public record DailySheetRow(UUID roomId, int roomNumber, UUID shiftId, String shiftName, @Nullable String doctorTitle,
        @Nullable String doctorNames, @Nullable String doctorSurname, @Nullable String license,
        @Nullable LocalTime starts, @Nullable Instant arrivedAt, @Nullable Instant startedAt,
        @Nullable Instant endedAt, @Nullable String nss, @Nullable String aggregateCode, @Nullable String sex,
        @Nullable LocalDate birthDate, VisitType visitType, AppointmentKind kind, VisitState state,
        @Nullable VisitOutcome outcome, String givenNames, @Nullable String firstSurname,
        @Nullable String secondSurname) {
    public PersonNames names() {
        return new PersonNames(givenNames, firstSurname, secondSurname);
    }

    /** One sheet holds the visits of one room in one shift under one doctor. */
    String sheetKey() {
        return roomId + "|" + shiftId + "|" + license + "|" + doctorSurname;
    }
}
