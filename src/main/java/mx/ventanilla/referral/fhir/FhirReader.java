package mx.ventanilla.referral.fhir;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import mx.ventanilla.core.Problem;
import mx.ventanilla.referral.AnswerContent;
import mx.ventanilla.referral.EventSource;
import mx.ventanilla.referral.Folio;
import mx.ventanilla.referral.Priority;
import mx.ventanilla.referral.ReferralContent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** Understands a FHIR document of another program as a referral or as its answer. */
final class FhirReader {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z-]{3,24}");
    private static final Pattern URN = Pattern.compile("urn:uuid:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int LONGEST_SECTION = 20_000;
    private static final int MOST_DIAGNOSES = 30;
    private final FhirJson.Page page;
    private final FhirResources resources;
    private final Composition composition;
    private final ZoneId zone;

    private FhirReader(FhirJson.Page page, ZoneId zone) {
        this.page = page;
        this.zone = zone;
        this.resources = new FhirResources(page.bundle());
        this.composition = resources.all(Composition.class).stream().findFirst()
                .orElseThrow(() -> Problem.of("referral.fhir.unreadable"));
    }

    static FhirDocument read(FhirJson.Page page, ZoneId zone) {
        FhirReader reader = new FhirReader(page, zone);
        return switch (reader.kind()) {
            case FhirCodes.REQUEST -> reader.request();
            case FhirCodes.ANSWER -> reader.answer();
            default -> throw Problem.of("referral.fhir.kind");
        };
    }

    private String kind() {
        return composition.getType().getCoding().stream()
                .filter(coding -> FhirCodes.LOINC.equals(coding.getSystem()) && coding.getCode() != null)
                .map(Coding::getCode).findFirst().orElse("");
    }

    private FhirDocument.Request request() {
        ServiceRequest request = resources.all(ServiceRequest.class).stream()
                .filter(it -> it.getIntent() != ServiceRequest.ServiceRequestIntent.PROPOSAL).findFirst()
                .orElseThrow(() -> Problem.of("referral.fhir.missing", "ServiceRequest"));
        String folio = folio(request);
        Organization sender = sender(request);
        boolean urgent = request.getPriority() != null
                && request.getPriority() != ServiceRequest.ServiceRequestPriority.ROUTINE;
        String notes = request.getNote().stream().map(note -> note.getText()).filter(text -> text != null)
                .reduce((one, other) -> one + "\n" + other).orElse("");
        ReferralContent content = new ReferralContent(ReferralContent.FORMAT, folio, writtenAt(),
                urgent ? Priority.URGENT : Priority.ORDINARY, senderOf(sender), receiver(request),
                new FhirPersonReader(patient(request.getSubject())).person(), clinical(request, notes),
                urgent ? new ReferralContent.Urgency(false, null, null) : null, author(),
                request.getReplaces().stream().map(Reference::getIdentifier)
                        .map(it -> FhirResources.number(List.of(it), FhirCodes.FOLIO)).filter(it -> it != null)
                        .findFirst().orElse(null),
                null);
        return new FhirDocument.Request(content, uuid(FhirResources.number(request.getIdentifier(),
                FhirCodes.UUID_URN)).orElseGet(() -> named("referral:" + senderOf(sender).unitId() + ":" + folio)));
    }

    private FhirDocument.Answer answer() {
        ServiceRequest asked = resources.all(ServiceRequest.class).stream()
                .filter(it -> it.getIntent() != ServiceRequest.ServiceRequestIntent.PROPOSAL).findFirst()
                .orElseGet(ServiceRequest::new);
        Organization hospital = resources.find(composition.getCustodian(), Organization.class)
                .orElseThrow(() -> Problem.of("referral.fhir.missing", "Composition.custodian"));
        ReferralContent.Author author = author();
        AnswerContent content = new AnswerContent(ReferralContent.FORMAT, folio(asked), writtenAt(), idOf(hospital),
                FhirResources.text(hospital.getName(), 120, "Organization.name"), author.name(), author.license(),
                author.professionalId(), seenOn(), diagnoses(),
                FhirResources.text(page.section(FhirCodes.FINDINGS), LONGEST_SECTION, FhirCodes.FINDINGS),
                said(FhirCodes.TREATMENT), said(FhirCodes.INSTRUCTIONS), nextControl(), EventSource.FILE);
        return new FhirDocument.Answer(content,
                FhirResources.number(patient(composition.getSubject()).getIdentifier(), FhirCodes.NSS));
    }

    private String folio(ServiceRequest request) {
        String number = FhirResources.number(request.getIdentifier(), FhirCodes.FOLIO);
        String any = number != null
                ? number
                : request.getIdentifier().stream().map(it -> it.getValue()).filter(it -> it != null).findFirst()
                        .orElseGet(() -> composition.getIdentifier().getValue());
        String clean = any == null ? "" : Folio.clean(any);
        if (!NUMBER.matcher(clean).matches()) {
            throw Problem.of("referral.fhir.folio");
        }
        return clean;
    }

    private LocalDateTime writtenAt() {
        if (composition.getDate() == null) {
            throw Problem.of("referral.fhir.missing", "Composition.date");
        }
        return LocalDateTime.ofInstant(composition.getDate().toInstant(), zone).withNano(0);
    }

    private Organization sender(ServiceRequest request) {
        return resources.find(composition.getCustodian(), Organization.class)
                .or(() -> resources.find(request.getRequester(), Organization.class))
                .orElseThrow(() -> Problem.of("referral.fhir.missing", "Composition.custodian"));
    }

    private static ReferralContent.Sender senderOf(Organization unit) {
        return new ReferralContent.Sender(idOf(unit), FhirResources.text(unit.getName(), 120, "Organization.name"),
                FhirResources.optional(FhirResources.number(unit.getIdentifier(), FhirCodes.CLUES), 11, "CLUES"),
                FhirResources.optional(unit.getAddressFirstRep().getText(), 250, "Organization.address"), null, null);
    }

    private ReferralContent.Receiver receiver(ServiceRequest request) {
        Optional<Organization> hospital = resources.find(request.getPerformerFirstRep(), Organization.class);
        String name = hospital.map(Organization::getName).orElseGet(() -> request.getPerformerFirstRep().getDisplay());
        String specialty = request.getCode().hasText()
                ? request.getCode().getText()
                : request.getCode().getCodingFirstRep().getDisplay();
        return new ReferralContent.Receiver(null, FhirResources.text(name, 120, "ServiceRequest.performer"),
                hospital.map(it -> FhirResources.number(it.getIdentifier(), FhirCodes.CLUES)).orElse(null),
                FhirResources.text(specialty, 80, "ServiceRequest.code"), null);
    }

    private Patient patient(Reference subject) {
        return resources.find(subject, Patient.class).or(() -> resources.all(Patient.class).stream().findFirst())
                .orElseThrow(() -> Problem.of("referral.fhir.missing", "Patient"));
    }

    private ReferralContent.Clinical clinical(ServiceRequest request, String notes) {
        String asked = page.section(FhirCodes.REASON).isBlank()
                ? request.getReasonCodeFirstRep().getText()
                : page.section(FhirCodes.REASON);
        String reason = FhirResources.text(notes.isBlank() ? asked : asked + "\n" + notes, LONGEST_SECTION,
                FhirCodes.REASON);
        String addenda = page.section(FhirCodes.ADDENDUM);
        String illness = page.section(FhirCodes.ILLNESS) + (addenda.isBlank() ? "" : "\n" + addenda);
        return new ReferralContent.Clinical(diagnoses(), reason,
                FhirResources.text(illness, LONGEST_SECTION, FhirCodes.ILLNESS), orNull(FhirCodes.TREATMENT),
                FhirVitals.read(resources.all(Observation.class)), orNull(FhirCodes.STUDIES),
                orNull(FhirCodes.PROGNOSIS));
    }

    private List<ReferralContent.Coded> diagnoses() {
        List<ReferralContent.Coded> found = resources.all(Condition.class).stream().limit(MOST_DIAGNOSES)
                .flatMap(condition -> condition.getCode().getCoding().stream()
                        .filter(coding -> FhirCodes.ICD10.equals(coding.getSystem()) && coding.getCode() != null)
                        .map(coding -> coded(coding, condition.getCode().getText())).limit(1))
                .toList();
        if (found.isEmpty()) {
            throw Problem.of("referral.fhir.missing", "Condition");
        }
        return found;
    }

    private static ReferralContent.Coded coded(Coding coding, @Nullable String text) {
        String shown = FhirResources.text(coding.getCode(), 8, "Condition.code").toUpperCase(Locale.ROOT);
        String bare = shown.replace(".", "");
        String name = coding.hasDisplay() ? coding.getDisplay() : text;
        return new ReferralContent.Coded(bare.length() == 3 ? bare + "X" : bare, shown,
                FhirResources.text(name == null ? shown : name, 300, "Condition.code"));
    }

    private ReferralContent.Author author() {
        Optional<Practitioner> author = resources.find(composition.getAuthorFirstRep(), Practitioner.class)
                .or(() -> resources.all(Practitioner.class).stream().findFirst());
        String name = author.map(it -> it.getNameFirstRep().hasText()
                ? it.getNameFirstRep().getText()
                : it.getNameFirstRep().getNameAsSingleString())
                .orElseGet(() -> composition.getAuthorFirstRep().getDisplay());
        String known = FhirResources.text(name, 160, "Practitioner.name");
        return new ReferralContent.Author(named("author:" + known), known,
                author.map(it -> FhirResources.number(it.getIdentifier(), FhirCodes.LICENSE)).orElse(null),
                author.map(it -> FhirResources.number(it.getIdentifier(), FhirCodes.PROFESSIONAL)).orElse(null));
    }

    private @Nullable LocalDate seenOn() {
        return resources.find(composition.getEncounter(), Encounter.class).map(it -> it.getPeriod().getStart())
                .map(date -> LocalDate.ofInstant(date.toInstant(), zone)).orElse(null);
    }

    private @Nullable LocalDate nextControl() {
        return resources.all(ServiceRequest.class).stream()
                .filter(it -> it.getIntent() == ServiceRequest.ServiceRequestIntent.PROPOSAL
                        && it.hasOccurrenceDateTimeType())
                .flatMap(it -> FhirPersonReader.day(it.getOccurrenceDateTimeType().getValueAsString()).stream())
                .findFirst().orElse(null);
    }

    private String said(String code) {
        return FhirResources.text(page.section(code), LONGEST_SECTION, code);
    }

    private @Nullable String orNull(String code) {
        return FhirResources.optional(page.section(code), LONGEST_SECTION, code);
    }

    /** The unit's own number, or one made of its CLUES or its name: the same unit is always the same. */
    private static UUID idOf(Organization unit) {
        return uuid(FhirResources.number(unit.getIdentifier(), FhirCodes.UUID_URN)).orElseGet(() -> {
            String clues = FhirResources.number(unit.getIdentifier(), FhirCodes.CLUES);
            return named("unit:" + (clues == null ? unit.getName() : clues));
        });
    }

    static Optional<UUID> uuid(@Nullable String urn) {
        return Optional.ofNullable(urn).filter(it -> URN.matcher(it).matches())
                .map(it -> UUID.fromString(it.substring("urn:uuid:".length())));
    }

    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
