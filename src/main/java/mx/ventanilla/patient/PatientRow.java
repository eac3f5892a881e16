package mx.ventanilla.patient;

import java.util.UUID;
import mx.ventanilla.db.Row;

/** What the desk captures of a patient, as columns. */
final class PatientRow {
    private PatientRow() {}

    static Row of(UUID id, NewPatient patient) {
        Row row = Row.of(id);
        identity(row, patient.identity());
        assignment(row, patient.assignment());
        contact(row, patient.contact());
        particulars(row, patient.particulars());
        return row;
    }

    private static void identity(Row row, NewPatient.Identity identity) {
        row.with("record_number", identity.recordNumber()).with("nss", identity.nss())
                .with("aggregate_code", identity.aggregateCode()).with("curp", identity.curp())
                .with("curp_unverified", identity.curpUnverified()).with("given_names", identity.names().givenNames())
                .with("first_surname", identity.names().firstSurname())
                .with("second_surname", identity.names().secondSurname()).with("birth_date", identity.birthDate())
                .with("sex", identity.sex()).with("birth_entity", identity.birthEntity())
                .with("nationality", identity.nationality());
    }

    private static void assignment(Row row, NewPatient.Assignment assignment) {
        row.with("unit_id", assignment.unitId()).with("unit_name", assignment.unitName())
                .with("room_number", assignment.roomNumber()).with("room_id", assignment.roomId())
                .with("shift_code", assignment.shiftCode());
    }

    private static void contact(Row row, NewPatient.Contact contact) {
        row.with("street", contact.street()).with("neighbourhood", contact.neighbourhood())
                .with("postal_code", contact.postalCode()).with("municipality_key", contact.municipalityKey())
                .with("state_key", contact.stateKey()).with("phone", contact.phone())
                .with("other_phone", contact.otherPhone()).with("contact_name", contact.contactName())
                .with("contact_phone", contact.contactPhone()).with("language_key", contact.languageKey())
                .with("needs_interpreter", contact.needsInterpreter()).with("remarks", contact.remarks());
    }

    private static void particulars(Row row, NewPatient.Particulars particulars) {
        row.with("passport", particulars.passport()).with("residence_card", particulars.residenceCard())
                .with("booklet", particulars.booklet()).with("disability", particulars.disability())
                .with("newborn_of", particulars.newbornOf());
    }
}
