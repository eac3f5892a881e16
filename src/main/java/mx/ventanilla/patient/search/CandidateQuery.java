package mx.ventanilla.patient.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of somebody whose other records are looked for; whatever is not known yet is null. */
public record CandidateQuery(@Nullable String nss, @Nullable String curp, @Nullable String givenNames,
        @Nullable String firstSurname, @Nullable String secondSurname, @Nullable LocalDate birthDate) {}
