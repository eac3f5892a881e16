package mx.ventanilla.referral.fhir;

import java.util.Date;
import java.util.List;
import mx.ventanilla.core.Messages;
import mx.ventanilla.referral.ReferralContent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** What both kinds of document tell of the patient: the visit, the diagnoses, and sections of text. */
final class FhirStory {
    private static final String CONDITION_CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String CONDITION_VERIFIED = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    private static final String CONDITION_CATEGORY = "http://terminology.hl7.org/CodeSystem/condition-category";
    private static final String ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private final DocumentBundle bundle;
    private final Messages messages;

    FhirStory(DocumentBundle bundle, Messages messages) {
        this.bundle = bundle;
        this.messages = messages;
    }

    Reference encounter(Reference patient, Reference unit, Reference physician, Date day) {
        Encounter encounter = new Encounter();
        encounter.setStatus(Encounter.EncounterStatus.FINISHED);
        encounter.setClass_(new Coding().setSystem(ACT).setCode("AMB"));
        encounter.setSubject(patient);
        encounter.setServiceProvider(unit);
        encounter.addParticipant().setIndividual(physician);
        encounter.setPeriod(new Period().setStart(day).setEnd(day));
        return bundle.add(encounter, messages.text("referral.fhir.encounter"));
    }

    List<Reference> conditions(List<ReferralContent.Coded> diagnoses, Reference patient, Reference encounter,
            String verified) {
        return diagnoses.stream().map(diagnosis -> {
            Condition condition = new Condition();
            condition.setClinicalStatus(FhirCodes.coded(CONDITION_CLINICAL, "active"));
            condition.setVerificationStatus(FhirCodes.coded(CONDITION_VERIFIED, verified));
            condition.addCategory(FhirCodes.coded(CONDITION_CATEGORY, "encounter-diagnosis"));
            condition.setCode(new CodeableConcept(new Coding().setSystem(FhirCodes.ICD10).setCode(diagnosis.shown())
                    .setDisplay(diagnosis.name())).setText(diagnosis.name()));
            condition.setSubject(patient);
            condition.setEncounter(encounter);
            return bundle.add(condition, diagnosis.label());
        }).toList();
    }

    static Composition.SectionComponent section(Composition composition, String code, String title,
            @Nullable String text, List<Reference> entries) {
        Composition.SectionComponent section = new Composition.SectionComponent();
        if (text != null && !text.isBlank()) {
            section.setTitle(title).setCode(FhirCodes.loinc(code, title)).setText(DocumentBundle.narrative(text));
            entries.forEach(section::addEntry);
            composition.addSection(section);
        }
        return section;
    }
}
