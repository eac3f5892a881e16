package mx.ventanilla.referral.fhir;

import java.util.Optional;
import mx.ventanilla.patient.Coverage;
import mx.ventanilla.patient.Patient;

/** What the unit knows of the patient today besides what the document says; nothing at a hospital. */
public record FhirBackground(Optional<Patient> patient, Optional<Coverage> coverage) {
    public static final FhirBackground NONE = new FhirBackground(Optional.empty(), Optional.empty());
}
