package mx.ventanilla.referral.fhir;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.ventanilla.core.Messages;
import mx.ventanilla.referral.AddendumContent;
import mx.ventanilla.referral.Priority;
import mx.ventanilla.referral.ReferralContent;
import mx.ventanilla.referral.VitalWords;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** A signed referral as a FHIR document. */
final class FhirRequest {
    private final ReferralContent content;
    private final List<AddendumContent> addenda;
    private final UUID referralId;
    private final Messages messages;
    private final Date writtenAt;
    private final DocumentBundle bundle;
    private final FhirParties parties;
    private final FhirStory story;

    FhirRequest(ReferralContent content, List<AddendumContent> addenda, UUID referralId, UUID documentId, ZoneId zone,
            Messages messages) {
        this.content = content;
        this.addenda = addenda;
        this.referralId = referralId;
        this.messages = messages;
        this.writtenAt = Date.from(content.writtenAt().atZone(zone).toInstant());
        this.bundle = new DocumentBundle(documentId, writtenAt.toInstant());
        this.parties = new FhirParties(bundle, messages, zone);
        this.story = new FhirStory(bundle, messages);
    }

    Bundle write(FhirBackground background) {
        Composition composition = new Composition();
        bundle.add(composition, messages.text("referral.fhir.title", content.folio()));
        Reference patient = parties.patient(content.person(), background);
        Reference author = parties.physician(content.author());
        ReferralContent.Sender sender = content.sender();
        Reference unit = parties.unit(sender.unitId(), sender.name(), sender.clues(), sender.address());
        ReferralContent.Receiver receiver = content.receiver();
        Reference hospital = parties.unit(receiver.hospitalId(), receiver.name(), receiver.clues(), null);
        Reference encounter = story.encounter(patient, unit, author, writtenAt);
        List<Reference> diagnoses = story.conditions(content.clinical().diagnoses(), patient, encounter, "provisional");
        List<Reference> vitals = new ArrayList<>();
        for (Observation sign : new FhirVitals(messages, patient, encounter, writtenAt)
                .write(content.clinical().vitals())) {
            vitals.add(bundle.add(sign, sign.getCode().getText()));
        }
        Reference coverage = parties.coverage(content.person(), patient, background);
        Reference request = bundle.add(request(patient, author, hospital, encounter, diagnoses)
                .addInsurance(coverage), messages.text("referral.fhir.request", receiver.specialty(), receiver.name()));
        head(composition, patient, author, unit, encounter);
        sections(composition, request, diagnoses, vitals);
        return bundle.bundle();
    }

    private ServiceRequest request(Reference patient, Reference author, Reference hospital, Reference encounter,
            List<Reference> diagnoses) {
        ReferralContent.Receiver receiver = content.receiver();
        ServiceRequest request = new ServiceRequest();
        request.addIdentifier().setSystem(FhirCodes.FOLIO).setValue(content.folio());
        request.addIdentifier().setSystem(FhirCodes.UUID_URN).setValue(FhirParties.urn(referralId));
        if (content.replacesFolio() != null) {
            request.addReplaces(new Reference().setIdentifier(new Identifier().setSystem(FhirCodes.FOLIO)
                    .setValue(content.replacesFolio())));
        }
        request.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE);
        request.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        request.setPriority(content.priority() == Priority.URGENT
                ? ServiceRequest.ServiceRequestPriority.URGENT
                : ServiceRequest.ServiceRequestPriority.ROUTINE);
        request.addCategory(new CodeableConcept().setText(messages.text("referral.sheet.title")));
        request.setCode(new CodeableConcept().setText(receiver.specialty()));
        request.setSubject(patient).setEncounter(encounter).setAuthoredOn(writtenAt).setRequester(author);
        request.addPerformer(hospital);
        request.addReasonCode(new CodeableConcept().setText(content.clinical().reason()));
        diagnoses.forEach(request::addReasonReference);
        ReferralContent.Urgency urgency = content.urgency();
        if (urgency != null) {
            request.addNote().setText(messages.text("referral.sheet.urgent.travel", urgency.ambulance() ? 1 : 0,
                    urgency.companion() == null ? "-" : urgency.companion(),
                    urgency.leavesAt() == null ? "-" : urgency.leavesAt()));
        }
        if (receiver.chosenBecause() != null) {
            request.addNote().setText(messages.text("referral.sheet.chosen") + ": " + receiver.chosenBecause());
        }
        return request;
    }

    private void head(Composition composition, Reference patient, Reference author, Reference unit,
            Reference encounter) {
        composition.setIdentifier(new Identifier().setSystem(FhirCodes.FOLIO).setValue(content.folio()));
        composition.setStatus(Composition.CompositionStatus.FINAL);
        composition.setType(FhirCodes.loinc(FhirCodes.REQUEST, messages.text("referral.sheet.title")));
        composition.setSubject(patient).setEncounter(encounter).setDate(writtenAt).addAuthor(author);
        composition.setTitle(messages.text("referral.fhir.title", content.folio())).setCustodian(unit);
        composition.addAttester().setMode(Composition.CompositionAttestationMode.LEGAL).setTime(writtenAt)
                .setParty(author);
    }

    private void sections(Composition composition, Reference request, List<Reference> diagnoses,
            List<Reference> vitals) {
        ReferralContent.Clinical said = content.clinical();
        section(composition, FhirCodes.REASON, "referral.sheet.reason", said.reason(), List.of(request));
        section(composition, FhirCodes.ILLNESS, "referral.sheet.illness", said.illness(), List.of());
        section(composition, FhirCodes.DIAGNOSES, "referral.sheet.diagnoses", said.diagnoses().stream()
                .map(ReferralContent.Coded::label).collect(Collectors.joining("\n")), diagnoses);
        section(composition, FhirCodes.TREATMENT, "referral.sheet.treatment", said.treatment(), List.of());
        section(composition, FhirCodes.VITALS, "referral.sheet.vitals", new VitalWords(messages).of(said.vitals()),
                vitals);
        section(composition, FhirCodes.STUDIES, "referral.sheet.studies", said.studies(), List.of());
        section(composition, FhirCodes.PROGNOSIS, "referral.sheet.prognosis", said.prognosis(), List.of());
        for (AddendumContent addendum : addenda) {
            FhirStory.section(composition, FhirCodes.ADDENDUM, messages.text("referral.sheet.addendum",
                    addendum.writtenAt().toString().replace('T', ' '),
                    ExchangeName.ofPhysician(addendum.author().name())), addendum.text(), List.of());
        }
    }

    private void section(Composition composition, String code, String title, @Nullable String text,
            List<Reference> entries) {
        FhirStory.section(composition, code, messages.text(title), text, entries);
    }
}
