package mx.ventanilla.cli;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import mx.ventanilla.patient.Nss;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PersonNames;
import org.jspecify.annotations.Nullable;

/** What the search command tells of one patient it found. */
record FoundPatient(UUID id, @Nullable String nss, @Nullable String aggregate, @Nullable String curp,
        String firstSurname, @Nullable String secondSurname, String givenNames, @Nullable LocalDate birthDate) {
    private static final String NOTHING = "-";

    static FoundPatient of(Patient patient) {
        return new FoundPatient(patient.id(), patient.nss(), patient.aggregateCode(), patient.curp(),
                patient.firstSurname(), patient.secondSurname(), patient.givenNames(), patient.birthDate());
    }

    /** NSS, CURP, names and birth date, parted by tabs. */
    String text() {
        String number = Nss.parse(nss).map(Nss::display).orElse(Objects.requireNonNullElse(nss, NOTHING));
        return String.join("\t", number, Objects.requireNonNullElse(curp, NOTHING),
                new PersonNames(givenNames, firstSurname, secondSurname).display(),
                birthDate == null ? NOTHING : birthDate.toString());
    }
}
