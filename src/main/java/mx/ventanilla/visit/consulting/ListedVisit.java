package mx.ventanilla.visit.consulting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import mx.ventanilla.agenda.AppointmentKind;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.agenda.VisitType;
import mx.ventanilla.core.Sex;
import mx.ventanilla.patient.Coverage;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.patient.PreferredLanguage;
import mx.ventanilla.visit.QueueRow;
import org.jspecify.annotations.Nullable;

/**
 * A visit as the doctor's list shows it: identification and cover, no clinical content.
 *
 * @param queued what the call order looks at
 */
public record ListedVisit(QueueRow queued, UUID patientId, UUID serviceId, Person person, AppointmentKind kind,
        VisitType type, @Nullable Coverage coverage, @Nullable Instant calledAt) {
    /** Who comes. */
    public record Person(PersonNames names, @Nullable LocalDate birthDate, @Nullable Sex sex, @Nullable String nss,
            @Nullable String aggregateCode, PreferredLanguage language, boolean identified) {}

    public UUID id() {
        return queued.id();
    }

    public VisitState state() {
        return queued.state();
    }

    public String ticket() {
        return queued.ticket() == null ? "" : queued.ticket();
    }

    public @Nullable LocalTime starts() {
        return queued.starts();
    }
}
