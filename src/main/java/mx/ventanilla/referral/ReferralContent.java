package mx.ventanilla.referral;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a referral says (NOM-004-SSA3-2012, 6.4), as it was signed. Written as JSON it is the document whose
 * digest and signature are kept.
 *
 * @param format of this document; a reader refuses a higher one
 * @param writtenAt date and time at the sending unit
 * @param changes why it replaces another one, null for a first version
 */
public record ReferralContent(int format, String folio, LocalDateTime writtenAt, Priority priority, Sender sender,
        Receiver receiver, Person person, Clinical clinical, @Nullable Urgency urgency, Author author,
        @Nullable String replacesFolio, @Nullable String changes) {
    public static final int FORMAT = 1;

    /** The sending unit. */
    public record Sender(UUID unitId, String name, @Nullable String clues, @Nullable String address,
            @Nullable Integer room, @Nullable String shift) {}

    /**
     * The receiving unit.
     *
     * @param chosenBecause why another hospital than the suggested one
     */
    public record Receiver(@Nullable UUID hospitalId, String name, @Nullable String clues, String specialty,
            @Nullable String chosenBecause) {}

    /** The patient as identified by the sending unit. */
    public record Person(UUID patientId, String givenNames, String firstSurname, @Nullable String secondSurname,
            @Nullable String nss, @Nullable String aggregate, @Nullable String curp, @Nullable LocalDate birthDate,
            @Nullable Sex sex, @Nullable String address, @Nullable String recordNumber, @Nullable String phone) {
        /** Surnames first, as a list shows it. */
        public String sortName() {
            String surnames = secondSurname == null ? firstSurname : firstSurname + " " + secondSurname;
            return surnames + ", " + givenNames;
        }
    }

    /** One diagnosis; its words are kept because catalogues change. */
    public record Coded(String key, String shown, String name) {
        public String label() {
            return shown + " " + name;
        }
    }

    /** The clinical summary. */
    public record Clinical(List<Coded> diagnoses, String reason, String illness, @Nullable String treatment,
            VitalSigns vitals, @Nullable String studies, @Nullable String prognosis) {
        public Clinical {
            diagnoses = List.copyOf(diagnoses);
        }
    }

    /** How an urgent patient travels. */
    public record Urgency(boolean ambulance, @Nullable String companion, @Nullable String leavesAt) {}

    /** The physician who writes and signs. */
    public record Author(UUID userId, String name, @Nullable String license, @Nullable String professionalId) {}
}
