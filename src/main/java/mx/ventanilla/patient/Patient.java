package mx.ventanilla.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mx.ventanilla.core.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A person of the roster as stored: one row of the patient table, its columns in their order.
 *
 * @param recordNumber number of the paper file
 * @param curpUnverified true for a CURP that was saved although it is wrong or disagrees
 * @param birthEntity two letters as in {@link BirthEntities}
 * @param unitName unit of adscription as the roster names it, also when it is not this one
 * @param roomNumber room of adscription as the roster gives it; {@code roomId} is null while the unit lacks that room
 * @param identified false for somebody registered in an urgency without data
 * @param mergedInto the record that took the place of this one; itself when its registration was taken back
 * @param rosterValues what the last roster said, to tell its changes from those of the desk
 * @param booklet colour of the Cartilla that the person carries when it was chosen; else it follows from age and sex
 * @param newbornOf the mother's record, of somebody registered at birth
 */
public record Patient(UUID id, String rev, Instant changedAt, @Nullable String recordNumber, @Nullable String nss,
        @Nullable String aggregateCode, @Nullable String curp, boolean curpUnverified, String givenNames,
        String firstSurname, @Nullable String secondSurname, @Nullable LocalDate birthDate, @Nullable Sex sex,
        @Nullable String birthEntity, @Nullable String nationality, @Nullable UUID unitId, @Nullable String unitName,
        @Nullable Integer roomNumber, @Nullable UUID roomId, @Nullable String shiftCode, @Nullable String street,
        @Nullable String neighbourhood, @Nullable String postalCode, @Nullable String municipalityKey,
        @Nullable String stateKey, @Nullable String phone, @Nullable String otherPhone, @Nullable String contactName,
        @Nullable String contactPhone, @Nullable String languageKey, boolean needsInterpreter, boolean identified,
        boolean alive, @Nullable UUID mergedInto, @Nullable String remarks, @Nullable String rosterValues,
        @Nullable String passport, @Nullable String residenceCard, @Nullable HealthBooklet booklet,
        @Nullable String disability, @Nullable UUID newbornOf, @Nullable LocalDate diedOn) {

    public PersonNames names() {
        return new PersonNames(givenNames, firstSurname, secondSurname);
    }

    /** True once the registration was taken back: the record is in the logs and in no list. */
    public boolean isWithdrawn() {
        return id.equals(mergedInto);
    }

    /** Null while the birth date is not known. */
    public @Nullable Age age(LocalDate day) {
        return birthDate == null ? null : Age.at(birthDate, day);
    }
}
