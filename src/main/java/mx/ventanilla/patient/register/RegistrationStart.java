package mx.ventanilla.patient.register;

import java.time.LocalDate;
import mx.ventanilla.core.Messages;
import mx.ventanilla.patient.NewPatient;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PersonNames;

/** What the form shows at first: nothing, what a family shares, or what is stored. Nothing about a CURP is ever filled in. */
final class RegistrationStart {
    static final NewPatient BLANK = new NewPatient(
            new NewPatient.Identity(null, null, null, null, false, new PersonNames("", null, null), null, null, null,
                    null),
            NewPatient.Assignment.NONE, NewPatient.Contact.NONE);

    private RegistrationStart() {}

    static NewPatient of(RegistrationSubject subject, Messages messages, LocalDate today) {
        return switch (subject) {
            case RegistrationSubject.NewPerson person -> BLANK;
            case RegistrationSubject.Relative relative -> ofFamily(relative.of());
            case RegistrationSubject.Newborn newborn -> newborn(newborn.mother(), messages, today);
            case RegistrationSubject.Stored stored -> stored(stored.patient());
        };
    }

    private static NewPatient ofFamily(Patient of) {
        NewPatient.Contact shared = NewPatient.of(of).contact();
        NewPatient.Contact contact = new NewPatient.Contact(shared.street(), shared.neighbourhood(),
                shared.postalCode(), shared.municipalityKey(), shared.stateKey(), shared.phone(), null, null, null,
                shared.languageKey(), false, null);
        NewPatient.Identity identity = new NewPatient.Identity(null, of.nss(), null, null, false,
                new PersonNames("", null, null), null, null, null, null);
        return new NewPatient(identity, NewPatient.of(of).assignment(), contact);
    }

    /** Without a name of its own yet: "Recién nacido", with the mother's surname until the birth is registered. */
    private static NewPatient newborn(Patient mother, Messages messages, LocalDate today) {
        NewPatient family = ofFamily(mother);
        NewPatient.Identity identity = new NewPatient.Identity(null, mother.nss(), null, null, false,
                new PersonNames(messages.text("patients.form.newbornName"), mother.firstSurname(), null), today, null,
                null, null);
        NewPatient.Contact contact = family.contact();
        NewPatient.Contact withMother = new NewPatient.Contact(contact.street(), contact.neighbourhood(),
                contact.postalCode(), contact.municipalityKey(), contact.stateKey(), contact.phone(), null,
                mother.names().spoken(), contact.phone(), contact.languageKey(), false, null);
        return new NewPatient(identity, family.assignment(), withMother,
                new NewPatient.Particulars(null, null, null, null, mother.id()));
    }

    /** The stand-in for a name of somebody unknown is not shown: the real one is asked for. */
    private static NewPatient stored(Patient patient) {
        NewPatient shown = NewPatient.of(patient);
        if (patient.identified()) {
            return shown;
        }
        NewPatient.Identity was = shown.identity();
        NewPatient.Identity identity = new NewPatient.Identity(was.recordNumber(), was.nss(), was.aggregateCode(),
                was.curp(), was.curpUnverified(), new PersonNames("", null, null), was.birthDate(), was.sex(),
                was.birthEntity(), was.nationality());
        return new NewPatient(identity, shown.assignment(), shown.contact(), shown.particulars());
    }
}
