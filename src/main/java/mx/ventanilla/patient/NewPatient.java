package mx.ventanilla.patient;

import java.time.LocalDate;
import java.util.UUID;
import mx.ventanilla.core.Sex;
import org.jspecify.annotations.Nullable;

/** A person to be registered, or to be changed, as typed at the desk: masks, spaces and all. */
public record NewPatient(Identity identity, Assignment assignment, Contact contact, Particulars particulars) {

    public NewPatient(Identity identity, Assignment assignment, Contact contact) {
        this(identity, assignment, contact, Particulars.NONE);
    }

    /**
     * Who the person is.
     *
     * @param curpUnverified true when the desk saves the CURP although it is wrong or disagrees
     * @param birthEntity two letters as in {@link BirthEntities}
     */
    public record Identity(@Nullable String recordNumber, @Nullable String nss, @Nullable String aggregateCode,
            @Nullable String curp, boolean curpUnverified, PersonNames names, @Nullable LocalDate birthDate,
            @Nullable Sex sex, @Nullable String birthEntity, @Nullable String nationality) {

        /** Codes without mask, names with single spaces; what was left blank is null. */
        public Identity tidied() {
            return new Identity(tidy(recordNumber), code(nss), code(aggregateCode), code(curp), curpUnverified,
                    new PersonNames(spaced(names.givenNames()), tidy(names.firstSurname()),
                            tidy(names.secondSurname())),
                    birthDate, sex, code(birthEntity), code(nationality));
        }

        CurpSubject curpSubject() {
            return new CurpSubject(tidy(names.givenNames()), tidy(names.firstSurname()), tidy(names.secondSurname()),
                    birthDate, sex, birthEntity);
        }
    }

    /** Unit, room and shift where the person belongs (adscripción). */
    public record Assignment(@Nullable UUID unitId, @Nullable String unitName, @Nullable Integer roomNumber,
            @Nullable UUID roomId, @Nullable String shiftCode) {
        public static final Assignment NONE = new Assignment(null, null, null, null, null);
    }

    /** Where the person lives, how to call, and in which language. */
    public record Contact(@Nullable String street, @Nullable String neighbourhood, @Nullable String postalCode,
            @Nullable String municipalityKey, @Nullable String stateKey, @Nullable String phone,
            @Nullable String otherPhone, @Nullable String contactName, @Nullable String contactPhone,
            @Nullable String languageKey, boolean needsInterpreter, @Nullable String remarks) {
        public static final Contact NONE = new Contact(null, null, null, null, null, null, null, null, null, null,
                false, null);

        /** With single spaces; what was left blank is null. */
        public Contact tidied() {
            return new Contact(tidy(street), tidy(neighbourhood), tidy(postalCode), municipalityKey, stateKey,
                    tidy(phone), tidy(otherPhone), tidy(contactName), tidy(contactPhone), languageKey, needsInterpreter,
                    tidy(remarks));
        }
    }

    /**
     * What only some persons have.
     *
     * @param passport of a foreigner
     * @param residenceCard of a foreigner who lives here
     * @param booklet colour of the Cartilla when it does not follow from age and sex
     * @param newbornOf the mother's record, of somebody registered at birth
     */
    public record Particulars(@Nullable String passport, @Nullable String residenceCard,
            @Nullable HealthBooklet booklet, @Nullable String disability, @Nullable UUID newbornOf) {
        public static final Particulars NONE = new Particulars(null, null, null, null, null);

        /** Codes without mask, words with single spaces; what was left blank is null. */
        public Particulars tidied() {
            return new Particulars(code(passport), code(residenceCard), booklet, tidy(disability), newbornOf);
        }
    }

    /** What is stored of a patient, as if it had just been typed. */
    public static NewPatient of(Patient patient) {
        return new NewPatient(
                new Identity(patient.recordNumber(), patient.nss(), patient.aggregateCode(), patient.curp(),
                        patient.curpUnverified(), patient.names(), patient.birthDate(), patient.sex(),
                        patient.birthEntity(), patient.nationality()),
                new Assignment(patient.unitId(), patient.unitName(), patient.roomNumber(), patient.roomId(),
                        patient.shiftCode()),
                new Contact(patient.street(), patient.neighbourhood(), patient.postalCode(), patient.municipalityKey(),
                        patient.stateKey(), patient.phone(), patient.otherPhone(), patient.contactName(),
                        patient.contactPhone(), patient.languageKey(), patient.needsInterpreter(), patient.remarks()),
                new Particulars(patient.passport(), patient.residenceCard(), patient.booklet(), patient.disability(),
                        patient.newbornOf()));
    }

    /** As it is stored. */
    public NewPatient tidied() {
        return new NewPatient(identity.tidied(), assignment, contact.tidied(), particulars.tidied());
    }

    private static @Nullable String code(@Nullable String typed) {
        String code = TypedCode.clean(typed);
        return code.isEmpty() ? null : code;
    }

    private static @Nullable String tidy(@Nullable String typed) {
        String text = typed == null ? "" : spaced(typed);
        return text.isEmpty() ? null : text;
    }

    private static String spaced(String typed) {
        return typed.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
