package mx.ventanilla.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mx.ventanilla.core.Sex;
import mx.ventanilla.patient.Coverage;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.patient.PreferredLanguage;
import org.jspecify.annotations.Nullable;

/** One person with the cover, as read from the store. */
record PersonRow(UUID id, String givenNames, String firstSurname, @Nullable String secondSurname,
        @Nullable String nss, @Nullable String aggregateCode, @Nullable String curp, boolean curpUnverified,
        @Nullable String recordNumber, @Nullable LocalDate birthDate, @Nullable Sex sex, @Nullable String phone,
        @Nullable String languageKey, boolean needsInterpreter, boolean identified, @Nullable UUID unitId,
        @Nullable String unitName, @Nullable Integer roomNumber,
        @Nullable UUID roomId, @Nullable String shiftCode, @Nullable UUID coverageId, @Nullable Boolean entitled,
        @Nullable LocalDate validUntil, @Nullable LocalDate startsOn, @Nullable String regime,
        @Nullable String pensionType, @Nullable Instant checkedAt, @Nullable String checkedFrom) {
    PersonNames names() {
        return new PersonNames(givenNames, firstSurname, secondSurname);
    }

    @Nullable
    Coverage coverage() {
        return coverageId == null
                ? null
                : new Coverage(id, entitled, validUntil, startsOn, regime, pensionType, checkedAt, checkedFrom);
    }

    FoundPerson found(@Nullable DeskVisit visit) {
        return new FoundPerson(id, names(), nss, aggregateCode, curp, recordNumber, birthDate, coverage(), visit);
    }

    Relative relative(@Nullable DeskVisit visit) {
        return new Relative(id, names(), birthDate, sex, aggregateCode, visit);
    }

    PersonAtDesk.Identity identity() {
        return new PersonAtDesk.Identity(id, names(), nss, aggregateCode, curp, curpUnverified, birthDate, sex, phone,
                new PreferredLanguage(languageKey, needsInterpreter), identified);
    }
}
