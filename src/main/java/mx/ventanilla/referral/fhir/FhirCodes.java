package mx.ventanilla.referral.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * Systems of identifiers and codes. The institutions publish no address for their numbers, so those begin with the body
 * that gives the number; codes are those of LOINC, CIE-10 and UCUM.
 */
final class FhirCodes {
    static final String NSS = "urn:mx:imss:nss";
    static final String AGGREGATE = "urn:mx:imss:agregado-medico";
    static final String LICENSE = "urn:mx:imss:matricula";
    static final String CURP = "urn:mx:renapo:curp";
    static final String CLUES = "urn:mx:salud:clues";
    static final String PROFESSIONAL = "urn:mx:sep:cedula-profesional";
    static final String RECORD = "urn:mx:ventanilla:expediente";
    static final String FOLIO = "urn:mx:ventanilla:folio-referencia";
    static final String UUID_URN = "urn:ietf:rfc:3986";
    static final String LOINC = "http://loinc.org";
    static final String ICD10 = "http://hl7.org/fhir/sid/icd-10";
    static final String UCUM = "http://unitsofmeasure.org";

    /** LOINC "Referral note". */
    static final String REQUEST = "57133-1";
    /** LOINC "Consult note". */
    static final String ANSWER = "11488-4";
    static final String REASON = "42349-1";
    static final String ILLNESS = "10164-2";
    static final String DIAGNOSES = "29548-5";
    static final String TREATMENT = "10160-0";
    static final String VITALS = "8716-3";
    static final String STUDIES = "30954-2";
    static final String PROGNOSIS = "75328-5";
    static final String ADDENDUM = "48767-8";
    static final String FINDINGS = "29545-1";
    static final String INSTRUCTIONS = "18776-5";

    private FhirCodes() {}

    static CodeableConcept loinc(String code, String text) {
        return new CodeableConcept(new Coding().setSystem(LOINC).setCode(code)).setText(text);
    }

    static CodeableConcept coded(String system, String code) {
        return new CodeableConcept(new Coding().setSystem(system).setCode(code));
    }
}
