package mx.ventanilla.patient.search;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of a patient, as captured: the index does its own normalising.
 *
 * @param mergedInto the record that took the place of this one, which is what is found under its names and numbers
 */
public record SearchDocument(UUID patientId, @Nullable String recordNumber, @Nullable String nss,
        @Nullable String aggregate, @Nullable String curp, String givenNames, String firstSurname,
        @Nullable String secondSurname, @Nullable LocalDate birthDate, @Nullable String phone, @Nullable String phone2,
        @Nullable UUID mergedInto) {}
