package mx.ventanilla.referral.fhir;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.ventanilla.core.Messages;
import mx.ventanilla.referral.AnswerContent;
import mx.ventanilla.referral.ReferralContent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** A hospital's answer (contrarreferencia) as a FHIR document. */
final class FhirAnswer {
    private final AnswerContent answer;
    private final ReferralContent request;
    private final Messages messages;
    private final Date writtenAt;
    private final DocumentBundle bundle;
    private final FhirParties parties;
    private final FhirStory story;

    FhirAnswer(AnswerContent answer, ReferralContent request, UUID documentId, ZoneId zone, Messages messages) {
        this.answer = answer;
        this.request = request;
        this.messages = messages;
        this.writtenAt = Date.from(answer.writtenAt().atZone(zone).toInstant());
        this.bundle = new DocumentBundle(documentId, writtenAt.toInstant());
        this.parties = new FhirParties(bundle, messages, zone);
        this.story = new FhirStory(bundle, messages);
    }

    Bundle write() {
        Composition composition = new Composition();
        String title = messages.text("referral.fhir.answer", answer.folio());
        bundle.add(composition, title);
        Reference patient = parties.patient(request.person(), FhirBackground.NONE);
        Reference author = parties.physician(new ReferralContent.Author(answer.unitId(), answer.physician(),
                answer.license(), answer.professionalId()));
        Reference hospital = parties.unit(answer.unitId(), answer.hospital(), null, null);
        Reference unit = parties.unit(request.sender().unitId(), request.sender().name(), request.sender().clues(),
                null);
        LocalDate seenOn = answer.seenOn();
        Date seen = seenOn == null ? writtenAt : parties.day(seenOn);
        Reference encounter = story.encounter(patient, hospital, author, seen);
        List<Reference> diagnoses = story.conditions(answer.diagnoses(), patient, encounter, "confirmed");
        Reference coverage = parties.coverage(request.person(), patient, FhirBackground.NONE);
        Reference asked = bundle.add(done(patient, unit, encounter).addInsurance(coverage),
                messages.text("referral.fhir.request",
                        request.receiver().specialty(), answer.hospital()));
        composition.setIdentifier(new Identifier().setSystem(FhirCodes.FOLIO).setValue(answer.folio()));
        composition.setStatus(Composition.CompositionStatus.FINAL).setTitle(title).setCustodian(hospital);
        composition.setType(FhirCodes.loinc(FhirCodes.ANSWER, messages.text("referral.sheet.answer")));
        composition.setSubject(patient).setEncounter(encounter).setDate(writtenAt).addAuthor(author);
        section(composition, FhirCodes.FINDINGS, "referral.sheet.findings", answer.findings(), List.of(asked));
        section(composition, FhirCodes.DIAGNOSES, "referral.sheet.diagnoses", answer.diagnoses().stream()
                .map(ReferralContent.Coded::label).collect(Collectors.joining("\n")), diagnoses);
        section(composition, FhirCodes.TREATMENT, "referral.sheet.treatment", answer.treatment(), List.of());
        section(composition, FhirCodes.INSTRUCTIONS, "referral.sheet.instructions", answer.instructions(),
                control(patient));
        return bundle.bundle();
    }

    private ServiceRequest done(Reference patient, Reference unit, Reference encounter) {
        ServiceRequest asked = new ServiceRequest();
        asked.addIdentifier().setSystem(FhirCodes.FOLIO).setValue(answer.folio());
        asked.setStatus(ServiceRequest.ServiceRequestStatus.COMPLETED);
        asked.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        asked.setCode(new CodeableConcept().setText(request.receiver().specialty()));
        asked.setSubject(patient).setEncounter(encounter).setRequester(unit);
        return asked;
    }

    private List<Reference> control(Reference patient) {
        LocalDate day = answer.nextControl();
        if (day == null) {
            return List.of();
        }
        ServiceRequest control = new ServiceRequest();
        control.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE);
        control.setIntent(ServiceRequest.ServiceRequestIntent.PROPOSAL);
        control.setCode(new CodeableConcept().setText(messages.text("referral.sheet.nextControl")));
        control.setSubject(patient).setOccurrence(new DateTimeType(day.toString()));
        return List.of(bundle.add(control, messages.text("referral.sheet.nextControl") + ": " + day));
    }

    private void section(Composition composition, String code, String title, @Nullable String text,
            List<Reference> entries) {
        FhirStory.section(composition, code, messages.text(title), text, entries);
    }
}
