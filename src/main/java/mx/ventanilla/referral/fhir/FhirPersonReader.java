package mx.ventanilla.referral.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Sex;
import mx.ventanilla.referral.ReferralContent;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** The patient of a document: as recorded where the sender tells so, else by the official name. */
final class FhirPersonReader {
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_SHOWN = 160;
    private static final String FATHERS = "http://hl7.org/fhir/StructureDefinition/humanname-fathers-family";
    private static final String MOTHERS = "http://hl7.org/fhir/StructureDefinition/humanname-mothers-family";
    private final Patient patient;

    FhirPersonReader(Patient patient) {
        this.patient = patient;
    }

    ReferralContent.Person person() {
        ReferralContent.Person read = read();
        FhirResources.text(read.sortName(), LONGEST_SHOWN, "Patient.name");
        return read;
    }

    private ReferralContent.Person read() {
        HumanName name = patient.getName().stream()
                .filter(it -> it.getUse() == HumanName.NameUse.USUAL && it.hasFamily())
                .findFirst().orElseGet(patient::getNameFirstRep);
        String fathers = extension(name, FATHERS).orElseGet(name::getFamily);
        String nss = number(FhirCodes.NSS);
        return new ReferralContent.Person(
                FhirReader.uuid(number(FhirCodes.UUID_URN)).orElseGet(() -> FhirReader.named("patient:" + nss
                        + name.getNameAsSingleString() + patient.getBirthDateElement().getValueAsString())),
                FhirResources.text(name.getGiven().stream().map(PrimitiveType::getValue).filter(it -> it != null)
                        .collect(Collectors.joining(" ")), LONGEST_NAME, "Patient.name.given"),
                FhirResources.text(fathers, LONGEST_NAME * 2, "Patient.name.family"),
                FhirResources.optional(extension(name, MOTHERS).orElse(null), LONGEST_NAME, "Patient.name.family"),
                FhirResources.optional(nss, 11, "NSS"),
                FhirResources.optional(number(FhirCodes.AGGREGATE), 8, "agregado"),
                FhirResources.optional(number(FhirCodes.CURP), 18, "CURP"), birthDate(), sex(),
                FhirResources.optional(patient.getAddressFirstRep().getText(), 250, "Patient.address"),
                FhirResources.optional(number(FhirCodes.RECORD), 30, "expediente"),
                FhirResources.optional(patient.getTelecom().stream()
                        .filter(it -> it.getSystem() == ContactPoint.ContactPointSystem.PHONE)
                        .map(ContactPoint::getValue).findFirst().orElse(null), 20, "Patient.telecom"));
    }

    private @Nullable String number(String system) {
        return FhirResources.number(patient.getIdentifier(), system);
    }

    private static Optional<String> extension(HumanName name, String url) {
        return Optional.ofNullable(name.getFamilyElement().getExtensionByUrl(url)).map(Extension::getValue)
                .map(it -> it.primitiveValue()).filter(it -> !it.isBlank());
    }

    private @Nullable LocalDate birthDate() {
        return day(patient.getBirthDateElement().getValueAsString()).orElse(null);
    }

    /** A whole day; a year or a month alone is none. */
    static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).filter(it -> it.length() >= 10)
                    .map(it -> LocalDate.parse(it.substring(0, 10)));
        } catch (DateTimeException impossible) {
            throw Problem.of("referral.fhir.unreadable");
        }
    }

    private @Nullable Sex sex() {
        AdministrativeGender gender = patient.getGender();
        return switch (gender) {
            case MALE -> Sex.H;
            case FEMALE -> Sex.M;
            case OTHER -> Sex.X;
            case UNKNOWN, NULL -> null;
            case null -> null;
        };
    }
}
