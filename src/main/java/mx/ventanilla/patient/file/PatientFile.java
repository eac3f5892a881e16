package mx.ventanilla.patient.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.db.Journey;
import mx.ventanilla.patient.Coverage;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.cover.PolicyWait;
import mx.ventanilla.patient.duplicate.Merge;

/**
 * All that Pacientes shows of a patient.
 *
 * @param family everybody else with the same NSS
 * @param covers of the patient and the family, for those who have one
 * @param waits waiting periods of the voluntary policy that are in use
 * @param referrals empty for who may not know of them
 * @param lastMerge the union that can be undone
 * @param aliases names of the records that were joined to this one
 * @param journey how far the record has come on its way to the region
 * @param deathSource how a death is known; empty when nobody said
 */
public record PatientFile(Patient patient, List<Patient> family, Map<UUID, Coverage> covers,
        List<PolicyWait> waits, List<PastVisit> visits, List<PastReferral> referrals, Optional<Merge> lastMerge,
        List<String> aliases, Journey journey, String deathSource) {}
