package mx.ventanilla.patient.roster;

import java.time.LocalDate;
import mx.ventanilla.core.Sex;
import mx.ventanilla.patient.PersonNames;
import org.jspecify.annotations.Nullable;

/**
 * A person as a roster gives it, checked and tidied. What the roster leaves empty is null.
 *
 * @param key what tells this person from others in the roster, siblings with the same NSS and agregado included
 * @param curpUnverified true when the CURP is wrong in itself or belongs to other data than this row's
 * @param birthEntity two letters as in the CURP
 */
public record RosterPerson(String key, String nss, @Nullable String aggregate, PersonNames names, LocalDate birthDate,
        @Nullable Sex sex, @Nullable String curp, boolean curpUnverified, @Nullable String birthEntity, Address address,
        Assignment assignment, Cover cover) {
    /** Where the person lives and is called. */
    public record Address(@Nullable String street, @Nullable String neighbourhood, @Nullable String postalCode,
            @Nullable String phone, @Nullable String otherPhone) {}

    /**
     * Where the person belongs.
     *
     * @param shift letter of the shift: M, V, N or J
     */
    public record Assignment(@Nullable String unitName, @Nullable Integer room, @Nullable String shift) {}

    /** What the roster says of the right to medical service. */
    public record Cover(@Nullable Boolean entitled, @Nullable LocalDate validUntil, @Nullable String pensionType) {
        /** True when the roster says nothing of it. */
        public boolean isSilent() {
            return entitled == null && validUntil == null && pensionType == null;
        }
    }
}
