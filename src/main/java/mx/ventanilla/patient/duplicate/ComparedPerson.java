package mx.ventanilla.patient.duplicate;

import java.time.LocalDate;
import java.util.Locale;
import mx.ventanilla.core.Sex;
import mx.ventanilla.patient.NewPatient;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.patient.search.CandidateQuery;
import org.jspecify.annotations.Nullable;

/** What is compared of a person, stored or being typed; what is blank or not known is null. */
public record ComparedPerson(PersonNames names, @Nullable LocalDate birthDate, @Nullable Sex sex, @Nullable String nss,
        @Nullable String aggregateCode, @Nullable String curp, @Nullable String phone) {

    /** A stored patient; of somebody who is not identified the stand-in for a name counts for nothing. */
    public static ComparedPerson of(Patient patient) {
        PersonNames names = patient.identified() ? patient.names() : new PersonNames("", null, null);
        return new ComparedPerson(names, patient.birthDate(), patient.sex(), patient.nss(), patient.aggregateCode(),
                patient.curp(), digits(patient.phone()));
    }

    public static ComparedPerson of(NewPatient typed) {
        NewPatient.Identity identity = typed.tidied().identity();
        return new ComparedPerson(identity.names(), identity.birthDate(), identity.sex(), identity.nss(),
                identity.aggregateCode(), identity.curp(), digits(typed.contact().phone()));
    }

    CandidateQuery query() {
        return new CandidateQuery(nss, curp, names.givenNames(), names.firstSurname(), names.secondSurname(),
                birthDate);
    }

    String first() {
        return PersonNames.comparableSurname(names.firstSurname()).toLowerCase(Locale.ROOT);
    }

    String second() {
        return PersonNames.comparableSurname(names.secondSurname()).toLowerCase(Locale.ROOT);
    }

    String given() {
        return PersonNames.comparableGivenNames(names.givenNames()).toLowerCase(Locale.ROOT);
    }

    private static @Nullable String digits(@Nullable String phone) {
        String digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.isEmpty() ? null : digits;
    }
}
