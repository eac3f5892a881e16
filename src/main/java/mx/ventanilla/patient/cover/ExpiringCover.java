package mx.ventanilla.patient.cover;

import java.time.LocalDate;
import java.util.UUID;
import mx.ventanilla.patient.PersonNames;
import org.jspecify.annotations.Nullable;

/** A patient whose cover is about to end: one line of the list to telephone. */
public record ExpiringCover(UUID patientId, @Nullable String nss, @Nullable String aggregateCode, String givenNames,
        @Nullable String firstSurname, @Nullable String secondSurname, @Nullable String phone,
        @Nullable Integer roomNumber, @Nullable String shiftCode, @Nullable String regime, LocalDate validUntil) {
    public PersonNames names() {
        return new PersonNames(givenNames, firstSurname, secondSurname);
    }
}
