package mx.ventanilla.referral.fhir;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Sex;
import mx.ventanilla.patient.BirthEntities;
import mx.ventanilla.patient.Coverage;
import mx.ventanilla.patient.Nss;
import mx.ventanilla.referral.ReferralContent;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** The people and units of a document, with the systems of their numbers. */
final class FhirParties {
    private static final String MEXICO = "MX";
    private static final String BIRTH_PLACE = "http://hl7.org/fhir/StructureDefinition/patient-birthPlace";
    private final DocumentBundle bundle;
    private final Messages messages;
    private final ZoneId zone;

    FhirParties(DocumentBundle bundle, Messages messages, ZoneId zone) {
        this.bundle = bundle;
        this.messages = messages;
        this.zone = zone;
    }

    Reference patient(ReferralContent.Person person, FhirBackground background) {
        Patient patient = new Patient();
        identify(patient.getIdentifier(), FhirCodes.NSS, person.nss());
        identify(patient.getIdentifier(), FhirCodes.AGGREGATE, person.aggregate());
        identify(patient.getIdentifier(), FhirCodes.CURP, person.curp());
        identify(patient.getIdentifier(), FhirCodes.RECORD, person.recordNumber());
        identify(patient.getIdentifier(), FhirCodes.UUID_URN, urn(person.patientId()));
        patient.addName(official(person)).addName(recorded(person));
        patient.setGender(gender(person.sex()));
        if (person.birthDate() != null) {
            patient.setBirthDateElement(new DateType(person.birthDate().toString()));
        }
        if (person.phone() != null) {
            patient.addTelecom().setSystem(ContactPoint.ContactPointSystem.PHONE).setValue(person.phone());
        }
        if (person.address() != null) {
            patient.addAddress().setText(person.address()).setCountry(MEXICO);
        }
        background.patient().map(mx.ventanilla.patient.Patient::birthEntity).flatMap(BirthEntities::name)
                .ifPresent(entity -> patient.addExtension(BIRTH_PLACE,
                        new Address().setState(entity.toUpperCase(messages.locale())).setCountry(MEXICO)));
        String nss = person.nss() == null ? "-" : Nss.parse(person.nss()).map(Nss::display).orElse(person.nss());
        return bundle.add(patient, officialText(person), messages.text("referral.fhir.patient", nss,
                person.birthDate() == null ? "-" : person.birthDate().toString()));
    }

    private static HumanName official(ReferralContent.Person person) {
        HumanName name = new HumanName().setUse(HumanName.NameUse.OFFICIAL)
                .setFamily(Stream.of(person.firstSurname(), person.secondSurname()).filter(part -> part != null)
                        .map(part -> ExchangeName.of(part).text()).reduce((a, b) -> a + " " + b).orElse(""));
        name.getGiven().add(new StringType(ExchangeName.of(person.givenNames()).text()));
        return name.setText(officialText(person));
    }

    /** As the unit has written it; its surnames apart, which the official form cannot tell. */
    private static HumanName recorded(ReferralContent.Person person) {
        HumanName name = new HumanName().setUse(HumanName.NameUse.USUAL);
        name.getGiven().add(new StringType(person.givenNames()));
        name.setFamily(person.firstSurname());
        name.getFamilyElement().addExtension("http://hl7.org/fhir/StructureDefinition/humanname-fathers-family",
                new StringType(person.firstSurname()));
        if (person.secondSurname() != null) {
            name.setFamily(person.firstSurname() + " " + person.secondSurname());
            name.getFamilyElement().addExtension("http://hl7.org/fhir/StructureDefinition/humanname-mothers-family",
                    new StringType(person.secondSurname()));
        }
        return name;
    }

    private static String officialText(ReferralContent.Person person) {
        return ExchangeName.of(String.join(" ", Stream.of(person.givenNames(), person.firstSurname(),
                person.secondSurname()).filter(part -> part != null).toList())).text();
    }

    Reference physician(ReferralContent.Author author) {
        Practitioner practitioner = new Practitioner();
        identify(practitioner.getIdentifier(), FhirCodes.LICENSE, author.license());
        identify(practitioner.getIdentifier(), FhirCodes.PROFESSIONAL, author.professionalId());
        String name = ExchangeName.ofPhysician(author.name());
        practitioner.addName().setUse(HumanName.NameUse.OFFICIAL).setText(name);
        return bundle.add(practitioner, name);
    }

    Reference unit(@Nullable UUID id, String name, @Nullable String clues, @Nullable String address) {
        Organization organization = new Organization();
        identify(organization.getIdentifier(), FhirCodes.CLUES, clues);
        identify(organization.getIdentifier(), FhirCodes.UUID_URN, id == null ? null : urn(id));
        organization.setName(name);
        if (address != null) {
            organization.addAddress().setText(address).setCountry(MEXICO);
        }
        return bundle.add(organization, name);
    }

    Reference coverage(ReferralContent.Person person, Reference beneficiary, FhirBackground background) {
        org.hl7.fhir.r4.model.Coverage coverage = new org.hl7.fhir.r4.model.Coverage();
        Coverage known = background.coverage().orElse(null);
        coverage.setStatus(status(known));
        identify(coverage.getIdentifier(), FhirCodes.NSS, person.nss());
        coverage.setSubscriberId(person.nss());
        coverage.setDependent(person.aggregate());
        coverage.setBeneficiary(beneficiary);
        LocalDate end = known == null ? null : known.validUntil();
        if (end != null) {
            coverage.setPeriod(new Period().setEnd(day(end)));
        }
        coverage.addPayor(new Reference().setDisplay(messages.text("referral.fhir.payor")));
        return bundle.add(coverage, messages.text("referral.fhir.coverage." + coverage.getStatus().name()));
    }

    /** The desk consults cover and never certifies it: what nobody has answered is a draft. */
    private static org.hl7.fhir.r4.model.Coverage.CoverageStatus status(@Nullable Coverage known) {
        if (known == null || known.entitled() == null) {
            return org.hl7.fhir.r4.model.Coverage.CoverageStatus.DRAFT;
        }
        return known.entitled()
                ? org.hl7.fhir.r4.model.Coverage.CoverageStatus.ACTIVE
                : org.hl7.fhir.r4.model.Coverage.CoverageStatus.CANCELLED;
    }

    Date day(LocalDate day) {
        return Date.from(day.atStartOfDay(zone).toInstant());
    }

    static AdministrativeGender gender(@Nullable Sex sex) {
        return switch (sex) {
            case H -> AdministrativeGender.MALE;
            case M -> AdministrativeGender.FEMALE;
            case X -> AdministrativeGender.OTHER;
            case null -> AdministrativeGender.UNKNOWN;
        };
    }

    static void identify(List<Identifier> identifiers, String system, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            identifiers.add(new Identifier().setSystem(system).setValue(value));
        }
    }

    static String urn(UUID id) {
        return "urn:uuid:" + id;
    }
}
